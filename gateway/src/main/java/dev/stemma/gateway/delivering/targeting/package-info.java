/** Where webhooks may lead: never into a network that only this machine can see, unless an operator says so. */
package dev.stemma.gateway.delivering.targeting;
