/** What is counted over all articles, kept in line with each change of one of them. */
package dev.stemma.links.tallying;
