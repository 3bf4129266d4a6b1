/** Proposing: what somebody has proposed and what became of it. */
package dev.stemma.gateway.proposing;
