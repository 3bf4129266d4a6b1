/** The services behind the gateway: where their instances are and how they are reached. */
package dev.stemma.gateway.upstream;
