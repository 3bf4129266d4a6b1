/** Finding an article by the beginning of its title. */
package dev.stemma.gateway.finding;
