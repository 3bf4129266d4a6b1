/** Following what happens: recent changes, also live, and what one person wrote. */
package dev.stemma.gateway.following;
