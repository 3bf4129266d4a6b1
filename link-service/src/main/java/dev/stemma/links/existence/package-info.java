/** Which titles lead to an article. */
package dev.stemma.links.existence;
