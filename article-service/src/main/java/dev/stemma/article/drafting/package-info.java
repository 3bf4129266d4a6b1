/** What people want an article to say: read from requests, held against the limits, made a revision. */
package dev.stemma.article.drafting;
