/** Watches what services ask of the store in tests: only what every MongoDB does alike, and nothing that reads a whole collection. */
package dev.stemma.testing.guarding;
