package dev.stemma.links.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the graph is fed and asked. */
@ConfigMapping(prefix = "stemma.graph")
public interface GraphConfig {

    /** Topic whose events say which pages are about to change. */
    @WithDefault("stemma.articles")
    String topic();

    /** Consumer group that writes the pages. */
    @WithDefault("link-service")
    String group();

    /** How many links one question follows at most. */
    @WithDefault("5000000")
    int mostLinks();
}
