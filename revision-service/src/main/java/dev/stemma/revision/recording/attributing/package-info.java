/** Works out which revision brought which word, one revision after the other. */
package dev.stemma.revision.recording.attributing;
