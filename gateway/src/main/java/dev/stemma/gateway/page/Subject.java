package dev.stemma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stemma.markup.Title;

/**
 * An article that somebody is about to change.
 *
 * @param title its title
 * @param article the article, as the API answers with it
 * @param tabs its views
 */
public record Subject(Title title, JsonNode article, ArticleTabs tabs) {}
