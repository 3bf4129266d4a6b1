/** The service's own database: connection settings and the indexes that its queries need. */
package dev.stemma.kit.store;
