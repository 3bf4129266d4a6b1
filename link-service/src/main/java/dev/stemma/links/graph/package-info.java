/**
 * The whole link graph in the memory of each instance, in arrays of numbers, for questions that a database would answer
 * with one query per step.
 */
package dev.stemma.links.graph;
