/** Editing: a plain editor that never loses what somebody wrote. */
package dev.stemma.gateway.editing;
