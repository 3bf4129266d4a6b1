/** Values as bytes that compare as MongoDB compares the values: the order of every index and every sort. */
package dev.stemma.local.storing.ordering;
