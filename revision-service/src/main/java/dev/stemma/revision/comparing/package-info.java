/** Shows what changed between two texts: by lines, and within lines by words. */
package dev.stemma.revision.comparing;
