package dev.stemma.system.browsing;

import dev.stemma.system.Platform;
import dev.stemma.system.Wiki;
import java.util.List;

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

    private static Encyclopedia written;

    private final long first;
    private final long second;

    private Encyclopedia(Wiki wiki) {
        wiki.create("Lighthouse keeper", "Somebody who does [[" + TITLE + "]].").expect(201);
        first = wiki.create(TITLE, SOURCE.replace("10 km", "9 km").replace("## Fog", "## Mist"))
                .expect(201)
                .revision();
        Wiki.Answer edited = wiki.edit(TITLE, first, SOURCE).expect(200);
        second = edited.revision();
        Wiki.Answer redirect =
                wiki.create(REDIRECT, "#REDIRECT [[" + TITLE + "]]").expect(201);
        for (Wiki.Answer write : List.of(edited, redirect)) {
            wiki.get("/api/v1/changes", Wiki.awaiting(write.consistency())).expect(200);
            wiki.get("/api/v1/articles/x/backlinks", Wiki.awaiting(write.consistency()))
                    .expect(200);
        }
    }

    /** On the platform that the tests share. */
    static synchronized Encyclopedia onShared(Platform platform) {
        if (written == null) {
            written = new Encyclopedia(new Wiki(platform.url(), platform.token("trusted")));
        }
        return written;
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
}
