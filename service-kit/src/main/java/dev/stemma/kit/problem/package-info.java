/** How every service says that something went wrong: RFC 9457 problems, one list of types, no stack trace ever. */
package dev.stemma.kit.problem;
