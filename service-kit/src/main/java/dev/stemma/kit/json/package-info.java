/** How JSON is read and written at the API. */
package dev.stemma.kit.json;
