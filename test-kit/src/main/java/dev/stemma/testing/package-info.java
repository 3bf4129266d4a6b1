/** What the tests of several services need: tokens that are really signed, and the topic that services read. */
package dev.stemma.testing;
