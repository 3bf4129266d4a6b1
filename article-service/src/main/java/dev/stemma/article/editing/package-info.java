/** Creating articles and editing them: from the request over the decision to the write that holds both head and event. */
package dev.stemma.article.editing;
