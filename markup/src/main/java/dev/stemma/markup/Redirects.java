package dev.stemma.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises a source that only leads on. */
final class Redirects {

    private static final Pattern REDIRECT = Pattern.compile(
            "\\s*+#REDIRECT:?[ \\t]*+\\[\\[([^\\[\\]|#\\n]++)(?:#[^\\[\\]|\\n]*+)?(?:\\|[^\\[\\]\\n]*+)?\\]\\]",
            Pattern.CASE_INSENSITIVE);

    private Redirects() {}

    static Optional<Title> target(String source) {
        Matcher matcher = REDIRECT.matcher(source);
        return matcher.lookingAt() ? Title.of(matcher.group(1)) : Optional.empty();
    }
}
