/** Which public address leads where, and how a request gets there and back unharmed. */
package dev.stemma.gateway.routing;
