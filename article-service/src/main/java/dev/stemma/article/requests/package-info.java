/**
 * Requests of the other services, which come as events: each is carried out exactly once and has one outcome event, which
 * names the request.
 */
package dev.stemma.article.requests;
