/** Takes the events of articles in. */
package dev.stemma.revision.recording;
