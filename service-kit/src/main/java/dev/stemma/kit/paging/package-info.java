/** Lists in pages: a limit, an opaque cursor, a link to the next page. */
package dev.stemma.kit.paging;
