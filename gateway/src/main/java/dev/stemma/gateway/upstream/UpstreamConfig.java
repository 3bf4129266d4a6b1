package dev.stemma.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the services are and how long they are waited for. */
@ConfigMapping(prefix = "stemma.gateway")
interface UpstreamConfig {

    /** Base URLs of the instances of article-service. */
    @WithDefault("http://127.0.0.1:8081")
    List<URI> articleUrls();

    /** Base URLs of the instances of revision-service. */
    @WithDefault("http://127.0.0.1:8082")
    List<URI> revisionUrls();

    /** Base URLs of the instances of link-service. */
    @WithDefault("http://127.0.0.1:8083")
    List<URI> linkUrls();

    /** How long article-service may let a connection rest in the middle of a request; an edit may take 10 s. */
    @WithDefault("30S")
    Duration articleTimeout();

    /** The same for revision-service. */
    @WithDefault("30S")
    Duration revisionTimeout();

    /** The same for link-service. */
    @WithDefault("30S")
    Duration linkTimeout();

    /** How long connecting may take. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** Connections to each instance. */
    @WithDefault("128")
    int connections();

    /** Requests that may wait for a connection to a service before it counts as busy. */
    @WithDefault("512")
    int waiting();

    /** Of how many requests half must stay without an answer before a service is left alone. */
    @WithDefault("10")
    int breakerVolume();

    /** How long it is left alone before it is tried again. */
    @WithDefault("1S")
    Duration breakerPause();

    /** The instances of a service. */
    default List<URI> urls(Destination service) {
        return switch (service) {
            case ARTICLES -> articleUrls();
            case REVISIONS -> revisionUrls();
            case LINKS -> linkUrls();
        };
    }

    /** The time-out of a service. */
    default Duration timeout(Destination service) {
        return switch (service) {
            case ARTICLES -> articleTimeout();
            case REVISIONS -> revisionTimeout();
            case LINKS -> linkTimeout();
        };
    }
}
