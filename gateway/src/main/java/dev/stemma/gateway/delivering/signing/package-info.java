/** Secrets of webhooks, and the signatures made with them as Standard Webhooks has it. */
package dev.stemma.gateway.delivering.signing;
