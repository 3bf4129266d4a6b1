/** Who links to a title. */
package dev.stemma.links.backlinks;
