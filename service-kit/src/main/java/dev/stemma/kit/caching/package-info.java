/** What caches may do with an answer: ask each time whether a public one still holds, never keep a personal one. */
package dev.stemma.kit.caching;
