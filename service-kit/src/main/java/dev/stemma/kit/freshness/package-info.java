/** How fresh a view is: the time up to which it holds everything, over all partitions of the topic that it is made from. */
package dev.stemma.kit.freshness;
