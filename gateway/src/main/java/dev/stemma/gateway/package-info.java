/** The one public door: routing, identity, streams and the web interface. */
package dev.stemma.gateway;
