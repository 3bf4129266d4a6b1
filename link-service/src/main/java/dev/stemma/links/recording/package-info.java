/** Takes the events of articles in and reads the links of their texts. */
package dev.stemma.links.recording;
