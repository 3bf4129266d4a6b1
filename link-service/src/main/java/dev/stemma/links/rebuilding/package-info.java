/** Building everything that is derived anew, beside what is read, and turning over to it. */
package dev.stemma.links.rebuilding;
