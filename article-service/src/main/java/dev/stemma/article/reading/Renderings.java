package dev.stemma.article.reading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.stemma.article.Contents;
import dev.stemma.markup.Limits;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renderings of texts, kept by content hash: a head that did not change is never rendered twice. */
@ApplicationScoped
class Renderings {

    private static final int BYTES_PER_CHARACTER = 2;

    private final LoadingCache<String, Rendering> renderings;

    Renderings(
            Contents contents,
            @ConfigProperty(name = "stemma.rendering.cache-bytes", defaultValue = "16777216") long cacheBytes) {
        Markup markup = new Markup(Limits.STANDARD);
        this.renderings = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .<String, Rendering>weigher((sha256, rendering) ->
                        BYTES_PER_CHARACTER * (rendering.html().length() + sha256.length()))
                .build(sha256 -> markup.render(contents.get(sha256)));
    }

    /** The rendering of the text with that hash. */
    Rendering of(String sha256) {
        return renderings.get(sha256);
    }
}
