/** Reviewing: the desk at which moderators decide on proposals, and the log of what they did. */
package dev.stemma.gateway.reviewing;
