/** Links to an old title lead to the new one after a renaming: what it would touch, asking for it, how far it is. */
package dev.stemma.links.repairing;
