/** What all pages of the web interface share: the visitor, the words, the guard of their forms. */
package dev.stemma.gateway.page;
