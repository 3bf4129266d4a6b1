/** Revisiting what an article said: its history and single revisions. */
package dev.stemma.gateway.revisiting;
