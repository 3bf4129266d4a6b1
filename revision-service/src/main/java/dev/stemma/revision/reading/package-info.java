/** Shows one revision, as text and as HTML. */
package dev.stemma.revision.reading;
