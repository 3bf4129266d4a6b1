/** Which articles are linked but not written. */
package dev.stemma.links.wanted;
