/** Forgetting what was told to others long ago. */
package dev.stemma.links.sweeping;
