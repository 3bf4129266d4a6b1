/** Reads that contain a given write: the header that names it and the bounded wait until a view has it. */
package dev.stemma.kit.consistency;
