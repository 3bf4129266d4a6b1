package dev.stemma.gateway.page;

import dev.stemma.gateway.wiki.Answer;
import dev.stemma.markup.Title;

/**
 * The views of one article, and what the visitor may do with it; the template's tag is {@code tabs}.
 *
 * @param title the article
 * @param view the one that is shown: {@code read}, {@code edit}, {@code history}, {@code links}, {@code rename},
 *     {@code protect} or {@code delete}
 * @param rename whether the visitor may rename it
 * @param protect whether the visitor may protect it
 * @param delete whether the visitor may delete it
 */
public record ArticleTabs(Title title, String view, boolean rename, boolean protect, boolean delete) {

    static ArticleTabs of(Title title, String view, Answer permissions) {
        return new ArticleTabs(
                title,
                view,
                permissions.json().path("rename").asBoolean(),
                permissions.json().path("protect").asBoolean(),
                permissions.json().path("delete").asBoolean());
    }

    /** Whether that view is the one that is shown. */
    public boolean isAt(String other) {
        return view.equals(other);
    }
}
