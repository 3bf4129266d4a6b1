/** The platform as the web interface sees it: its public API and nothing else. */
package dev.stemma.gateway.wiki;
