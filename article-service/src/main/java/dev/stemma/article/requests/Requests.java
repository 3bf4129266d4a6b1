package dev.stemma.article.requests;

import dev.stemma.kit.inbox.Projection;

/** Requests of one topic: how far they are carried out stands in each article's document. */
abstract class Requests implements Projection {

    private final String topic;
    private final RequestCursors cursors;

    Requests(String topic, RequestCursors cursors) {
        this.topic = topic;
        this.cursors = cursors;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Position position(long article) {
        return cursors.position(article, topic);
    }

    @Override
    public void markStale(long article, boolean stale) {
        cursors.markStale(article, topic, stale);
    }
}
