package dev.stemma.links.repairing;

import dev.stemma.links.LinkPage;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An article that links to a title.
 *
 * @param id id of the article
 * @param key key of its own title
 * @param title its title
 * @param cursors how far its events are taken in
 */
public record LinkingArticle(@BsonId long id, String key, String title, LinkPage.Cursors cursors) {}
