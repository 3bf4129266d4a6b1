/** Where an article links to. */
package dev.stemma.links.outgoing;
