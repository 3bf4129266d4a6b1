package dev.stemma.gateway.upstream;

/** A service that requests can be sent on to. */
public enum Destination {
    /** Owns articles. */
    ARTICLES("article-service"),
    /** Owns history and review. */
    REVISIONS("revision-service"),
    /** Owns the link graph. */
    LINKS("link-service");

    private final String serviceName;

    Destination(String serviceName) {
        this.serviceName = serviceName;
    }

    /** The name in messages. */
    public String serviceName() {
        return serviceName;
    }
}
