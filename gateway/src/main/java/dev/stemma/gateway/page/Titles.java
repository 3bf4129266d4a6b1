package dev.stemma.gateway.page;

import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;
import java.util.ArrayList;
import java.util.List;

/** The titles in a list of the API. */
public final class Titles {

    private Titles() {}

    /** The titles of the items, in order; none when the list cannot be had. */
    public static List<Title> of(Answer list) {
        List<Title> titles = new ArrayList<>();
        list.json().path("items").forEach(item -> Title.of(item.path("title").asText())
                .ifPresent(titles::add));
        return titles;
    }
}
