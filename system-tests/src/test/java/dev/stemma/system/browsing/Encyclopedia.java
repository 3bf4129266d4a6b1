package dev.stemma.system.browsing;

import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.List;
import java.util.Map;

/** A few articles with everything in them that a page can show, written once for the tests that look at pages. */
final class Encyclopedia {

    static final String TITLE = "Lighthouse keeping";
    private static final String REDIRECT = "Keeping of lighthouses";
    private static final String SOURCE =
            """
            A **lighthouse** is kept by [[Lighthouse keeper|keepers]] or by [[Nobody wrote about automatic lamps]].

            ## Lamps

            | Lamp | Reach |
            |:-----|------:|
            | oil  | 10 km |

            Read [more about lamps](https://example.org/lamps).[^1]

            ## Fog

            1. Sound the horn.
            2. Wait.

            > Nothing is as loud as fog.

            ### Horns

            ```
            honk --long --every 30s --and a very long line that is certainly wider than the screen of any telephone at hand
            ```

            ## Duties

            - [x] trim the wick
            - [ ] paint the tower

            [^1]: The *source* of it.

            """ + "A keeper writes down every ship, every lamp and every hour of fog.\n\n".repeat(30);

    private static final String REVIEWED = "Rules of the lighthouse";
    private static final String DELETED = "Lighthouse dues";
    private static Encyclopedia written;

    private final long first;
    private final long second;
    private final long proposal;
    private final long conflicted;
    private final String repair;

    private Encyclopedia(Wiki trusted, Wiki editor, Wiki moderator) {
        trusted.create("Lighthouse keeper", "Somebody who does [[" + TITLE + "]].")
                .expect(201);
        first = trusted.create(TITLE, SOURCE.replace("10 km", "9 km").replace("## Fog", "## Mist"))
                .expect(201)
                .revision();
        Wiki.Answer edited = trusted.edit(TITLE, first, SOURCE).expect(200);
        second = edited.revision();
        Wiki.Answer redirect =
                trusted.create(REDIRECT, "#REDIRECT [[" + TITLE + "]]").expect(201);
        trusted.create(DELETED, "Paid by ships.").expect(201);
        Wiki.Answer deleted = moderator
                .send("DELETE", Wiki.article(DELETED) + "?reason=no%20use", null)
                .expect(204);
        repair = renamed(trusted);
        long rules = moderator
                .create(REVIEWED, "# Rules\n\nNever sleep.\n\nNever smoke.\n\nNever leave.\n")
                .expect(201)
                .revision();
        moderator.requireReview(REVIEWED).expect(200);
        conflicted = proposed(editor, rules, "# Rules\n\nAlways sleep.\n\nNever smoke.\n\nNever leave.\n", "some rest");
        proposal =
                proposed(editor, rules, "# Rules\n\nNever sleep.\n\nNever smoke.\n\nNever leave, ever.\n", "stricter");
        Wiki.Answer since = moderator
                .edit(REVIEWED, rules, "# Rules\n\nNever sleep at night.\n\nNever smoke.\n\nNever leave.\n")
                .expect(200);
        for (Wiki.Answer write : List.of(edited, redirect, deleted, since)) {
            moderator.get("/api/v1/changes", Wiki.awaiting(write.consistency())).expect(200);
            moderator
                    .get("/api/v1/articles/x/backlinks", Wiki.awaiting(write.consistency()))
                    .expect(200);
        }
        String seen = moderator
                .get("/api/v1/revisions/" + conflicted)
                .expect(200)
                .json()
                .path("sha256")
                .asText();
        moderator.decide(conflicted, "approve", Map.of("seen", seen)).expect(200);
    }

    /** On the platform that the tests share. */
    static synchronized Encyclopedia onShared(Platform platform) {
        if (written == null) {
            written = new Encyclopedia(
                    new Wiki(platform.url(), platform.token("trusted")),
                    new Wiki(platform.url(), platform.token("editor")),
                    new Wiki(platform.url(), platform.token("moderator")));
        }
        return written;
    }

    private static String renamed(Wiki wiki) {
        wiki.create("Lamp oil", "It burns.").expect(201);
        Wiki.Answer renamed = wiki.send(
                        "POST",
                        Wiki.article("Lamp oil") + "/rename",
                        Map.of("title", "Oil of lamps", "repairLinks", true))
                .expect(200);
        wiki.get("/api/v1/articles/x/backlinks", Wiki.awaiting(renamed.consistency()))
                .expect(200);
        return renamed.headers().get("link").replaceAll(".*/repairs/([^>]*)>.*", "$1");
    }

    private static long proposed(Wiki wiki, long base, String source, String comment) {
        return wiki.send("PUT", Wiki.article(REVIEWED), Map.of("source", source, "comment", comment, "base", base))
                .expect(202)
                .json()
                .path("id")
                .asLong();
    }

    /** A page of every kind that readers see. */
    List<String> pages() {
        String title = Wiki.encoded(TITLE);
        return List.of(
                "/",
                "/wiki/" + title,
                "/wiki/" + Wiki.encoded(REDIRECT),
                "/wiki/" + Wiki.encoded(REDIRECT) + "?redirect=no",
                "/wiki/Nobody_wrote_about_automatic_lamps",
                "/history/" + title,
                "/revision/" + first,
                comparison(),
                comparison() + "&view=inline",
                "/blame/" + title,
                "/links/" + title,
                "/lists",
                "/lists/wanted",
                "/articles",
                "/search?title=zzz",
                "/changes",
                "/users/trusted",
                "/problems/busy");
    }

    /** The comparison of its two revisions. */
    String comparison() {
        return "/compare?from=" + first + "&to=" + second;
    }

    /** A page of every kind that editors see beside those. */
    List<String> pagesOfEditors() {
        String title = Wiki.encoded(TITLE);
        return List.of(
                "/edit/" + title,
                "/edit/" + title + "?section=fog",
                "/edit/Nobody_wrote_about_automatic_lamps",
                "/rename/" + title,
                "/repairs/" + repair,
                "/undo/" + second,
                "/revert/" + first,
                "/proposals",
                "/proposals/" + proposal,
                "/proposals/" + conflicted,
                "/edit/" + Wiki.encoded(REVIEWED) + "?proposal=" + conflicted,
                "/wiki/" + Wiki.encoded(REVIEWED));
    }

    /** A page of every kind that moderators see beside those. */
    List<String> pagesOfModerators() {
        String title = Wiki.encoded(TITLE);
        return List.of(
                "/wiki/" + title,
                "/protect/" + title,
                "/delete/" + title,
                "/wiki/" + Wiki.encoded(DELETED),
                "/restore/" + Wiki.encoded(DELETED),
                "/rollback/" + title + "?author=trusted",
                "/hide/" + first,
                "/review",
                "/review/" + proposal,
                "/review/" + conflicted,
                "/review/log");
    }
}
