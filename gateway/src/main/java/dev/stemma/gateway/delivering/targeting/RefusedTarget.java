package dev.stemma.gateway.delivering.targeting;

/** A webhook may not lead there. */
public final class RefusedTarget extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusedTarget(String reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** Why, for programs: {@code malformed}, {@code insecure}, {@code unknown-host} or {@code not-public}. */
    public String reason() {
        return reason;
    }
}
