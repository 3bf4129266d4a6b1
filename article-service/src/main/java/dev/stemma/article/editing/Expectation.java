package dev.stemma.article.editing;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleTag;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an edit expects of the article.
 *
 * @param base revision that it was made from, or null
 * @param ifMatch tags of which the article must have one, or null; {@code *} stands for any article
 * @param createOnly whether the article must not exist
 */
public record Expectation(Long base, List<String> ifMatch, boolean createOnly) {

    private static final Pattern STRONG_TAG = Pattern.compile("(?<!W/)\"([^\"]*)\"");
    private static final String ANY = "*";

    /** Nothing but the revision that the edit was made from. */
    public static Expectation of(long base) {
        return new Expectation(base, null, false);
    }

    /**
     * Reads it from a request.
     *
     * @throws Problem invalid-parameter when If-None-Match has another value than {@code *}
     */
    public static Expectation read(Long base, String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
            throw new Problem(ProblemType.INVALID_PARAMETER, "If-None-Match can only be * when editing.");
        }
        return new Expectation(base, ifMatch == null ? null : tags(ifMatch), ifNoneMatch != null);
    }

    private static List<String> tags(String header) {
        return header.strip().equals(ANY)
                ? List.of(ANY)
                : STRONG_TAG.matcher(header).results().map(tag -> tag.group(1)).toList();
    }

    /** Whether it only makes sense of an article that exists. */
    public boolean needsArticle() {
        return base != null || ifMatch != null;
    }

    /** Whether a condition in the headers rules the article out. */
    public boolean isFailedBy(Article article) {
        return createOnly
                || (ifMatch != null
                        && !ifMatch.contains(ANY)
                        && !ifMatch.contains(ArticleTag.of(article).getValue()));
    }
}
