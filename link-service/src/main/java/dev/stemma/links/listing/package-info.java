/** Lists for those who maintain the wiki, each read in the order of an index. */
package dev.stemma.links.listing;
