/** Who is asking: the verified bearer token and its roles. No identity header of any other kind is trusted. */
package dev.stemma.kit.identity;
