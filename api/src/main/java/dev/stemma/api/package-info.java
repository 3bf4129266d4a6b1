/** The description of the public API: what the services say about themselves, merged into one document. */
package dev.stemma.api;
