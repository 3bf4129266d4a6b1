/** The description of the API, for programs and for people. */
package dev.stemma.gateway.describing;
