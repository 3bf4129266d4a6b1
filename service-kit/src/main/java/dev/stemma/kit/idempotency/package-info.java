/** The same request, sent again with its Idempotency-Key, has one outcome: found by the event id reserved beforehand. */
package dev.stemma.kit.idempotency;
