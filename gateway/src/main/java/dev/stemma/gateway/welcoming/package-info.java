/** Welcoming: the start page. */
package dev.stemma.gateway.welcoming;
