/** How much each article matters among all, by who links to it. */
package dev.stemma.links.ranking;
