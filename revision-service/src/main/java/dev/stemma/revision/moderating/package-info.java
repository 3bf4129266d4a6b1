/** The log of what moderators did. */
package dev.stemma.revision.moderating;
