/**
 * Events reach a service the same way everywhere: one cursor per article and topic, duplicates are recognised, gaps are
 * parked and never block, and what can never be read goes to the dead-letter topic.
 */
package dev.stemma.kit.inbox;
