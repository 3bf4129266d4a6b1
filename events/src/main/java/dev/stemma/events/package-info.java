/**
 * The event contract between Stemma's services: what travels on the topics, as Java records. The JSON Schemas, the
 * golden examples and the AsyncAPI document beside them say the same in other words, and tests keep them equal.
 */
package dev.stemma.events;
