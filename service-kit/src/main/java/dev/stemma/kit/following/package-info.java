/** Reading topics without a consumer group, where every instance has to see everything. */
package dev.stemma.kit.following;
