/** Seeing to it that nobody asks so much that others get too little. */
package dev.stemma.gateway.limiting;
