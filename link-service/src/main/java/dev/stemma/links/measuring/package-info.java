/** How large the link graph is and of which parts it consists. */
package dev.stemma.links.measuring;
