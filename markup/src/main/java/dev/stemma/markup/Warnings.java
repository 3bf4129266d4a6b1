package dev.stemma.markup;

import java.util.ArrayList;
import java.util.List;

/** Collects what the author of a page should know, up to a number that someone would read. */
final class Warnings {

    private static final int MOST = 50;
    private static final int SHOWN = 80;

    private final List<Warning> warnings = new ArrayList<>();

    List<Warning> list() {
        return warnings;
    }

    void invalidTitle(InvalidTitle invalid) {
        add("invalid-title", "A link in double brackets is shown as text: " + invalid.getMessage());
    }

    void unsafeAddress(String address) {
        add(
                "unsafe-address",
                "The address " + shortened(address)
                        + " is left out: links may use http, https, mailto or no scheme at all.");
    }

    void missingSection(String section) {
        add(
                "missing-section",
                "The link to the section " + shortened(section) + " leads nowhere: no heading here has that text.");
    }

    private void add(String code, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new Warning(code, message));
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
