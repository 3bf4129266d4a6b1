package dev.stemma.gateway.page;

import dev.stemma.gateway.wiki.Answer;
import dev.stemma.gateway.wiki.Ask;
import dev.stemma.gateway.wiki.Wiki;
import dev.stemma.markup.Title;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Does what forms ask, in the name of whoever sent them, if they are ours. */
@Singleton
public class Forms {

    /** Where somebody logs in whose form is shown again, in another tab. */
    private static final String LOGIN = "/login?to=/";

    private final Wiki wiki;
    private final Visitor visitor;
    private final FormGuard guard;
    private final Pages pages;
    private final Words words;

    Forms(Wiki wiki, Visitor visitor, FormGuard guard, Pages pages, Words words) {
        this.wiki = wiki;
        this.visitor = visitor;
        this.guard = guard;
        this.pages = pages;
        this.words = words;
    }

    /** Shows a form again with what was written into it. */
    @FunctionalInterface
    public interface Again {

        /** The page with the form and why it comes back. */
        Response show(int status, Notice notice);
    }

    /**
     * Asks a service for what a form asks, once, however often the form is sent.
     *
     * @param done the page to go on with
     * @param again the form, for whatever goes wrong
     */
    public Response submit(SentForm sent, Ask ask, Function<Answer, Response> done, Again again) {
        return submit(
                sent,
                ask,
                again,
                answer -> answer.isOk() ? done.apply(answer) : again.show(answer.status(), Notice.of(answer.detail())));
    }

    /**
     * The same where refusals are something to go on with, too.
     *
     * @param answered the page to go on with
     */
    public Response submit(SentForm sent, Ask ask, Again again, Function<Answer, Response> answered) {
        Optional<Response> stopped = stopped(sent, again);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Answer answer = wiki.call(ask.once(sent.form()).as(visitor.accessToken()));
        return answer.status() == 401 ? again.show(401, loginEnded()) : answered.apply(answer);
    }

    /** Shows a form about an article again with what was written into it. */
    @FunctionalInterface
    public interface AgainFor {

        /** The page with the form and why it comes back. */
        Response show(Title title, int status, Notice notice);
    }

    /**
     * The same for a form about an article, whose title must be one.
     *
     * @param written the title in any spelling
     */
    public Response submitFor(
            String written,
            SentForm sent,
            Function<Title, Ask> ask,
            BiFunction<Title, Answer, Response> done,
            AgainFor again) {
        return Title.of(written)
                .map(title -> submit(
                        sent,
                        ask.apply(title),
                        answer -> done.apply(title, answer),
                        (status, notice) -> again.show(title, status, notice)))
                .orElseGet(() -> pages.invalidTitle(sent.uri));
    }

    /** The answer to a form that may not do what it asks; empty when it may. */
    public Optional<Response> stopped(SentForm sent, Again again) {
        Optional<Response> foreign = foreign(sent);
        if (foreign.isPresent()) {
            return foreign;
        }
        if (!visitor.isKnown()) {
            pages.keepGuard(sent.guard);
            return Optional.of(again.show(401, loginEnded()));
        }
        return guard.isGenuine(sent.guard, visitor)
                ? Optional.empty()
                : Optional.of(again.show(403, Notice.of(words.confirm())));
    }

    /** The answer to a form that comes from elsewhere: nothing that it brings along is shown. Empty for one of ours. */
    public Optional<Response> foreign(SentForm sent) {
        return guard.isFromOurPages(sent.headers, sent.uri)
                ? Optional.empty()
                : Optional.of(pages.foreignForm(sent.uri));
    }

    /** What somebody is told whose session has ended meanwhile. */
    public Notice loginEnded() {
        return new Notice(words.loginEnded(), LOGIN, false);
    }
}
