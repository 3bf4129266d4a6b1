/** What every service does alike, done once. Capabilities are packages; services take what they need. */
package dev.stemma.kit;
