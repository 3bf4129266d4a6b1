/** Hiding revisions, showing them again, and erasing them for good. */
package dev.stemma.gateway.hiding;
