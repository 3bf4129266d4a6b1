package dev.stemma.article.reading;

import dev.stemma.article.Article;
import dev.stemma.article.ArticleAnswer;
import dev.stemma.article.ArticleTag;
import dev.stemma.article.ArticleView;
import dev.stemma.article.Articles;
import dev.stemma.article.Contents;
import dev.stemma.article.Titles;
import dev.stemma.article.reading.ReadArticle.Reading;
import dev.stemma.article.reading.ReadArticle.Reading.Found;
import dev.stemma.kit.paging.Cursor;
import dev.stemma.kit.paging.Page;
import dev.stemma.kit.paging.PageRequest;
import dev.stemma.kit.problem.Problem;
import dev.stemma.kit.problem.ProblemType;
import dev.stemma.markup.Markup;
import dev.stemma.markup.Rendering;
import dev.stemma.markup.Section;
import dev.stemma.markup.Title;
import dev.stemma.markup.Warning;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading articles over HTTP. Needs no token. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Articles")
class ReadingResource {

    /** Header with the codes of everything in the page that does not do what its author may have meant. */
    private static final String WARNING = "Stemma-Warning";

    private static final String WARNING_MEANS =
            "Codes, comma-separated, of what does not do what its author may have meant;"
                    + " too-deep, too-many-elements and too-slow stand for a text that is shown as it is";

    private final ReadArticle reading;
    private final Articles articles;
    private final Contents contents;
    private final Renderings renderings;

    ReadingResource(ReadArticle reading, Articles articles, Contents contents, Renderings renderings) {
        this.reading = reading;
        this.articles = articles;
        this.contents = contents;
        this.renderings = renderings;
    }

    /**
     * An article in a list.
     *
     * @param id the article's id
     * @param title its title
     * @param redirect title that it leads to, or null
     */
    record ListedArticle(long id, String title, String redirect) {}

    /** The published head with its source. */
    @GET
    @Path("articles/{title}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getArticle",
            summary = "The published head of an article with its source",
            description = "A title that a rename left behind, and a `#REDIRECT`, answer with `redirect` set.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response byTitle(
            @PathParam("title") String title,
            @Parameter(
                            description =
                                    "Whether redirects are followed; `redirectedFrom` then names the titles on the way")
                    @QueryParam("follow")
                    @DefaultValue("false")
                    boolean follow,
            @Context Request request) {
        Found found = found(reading.byTitle(Titles.parse(title), follow), title);
        EntityTag tag = ArticleTag.of(found.article(), found.howReached());
        return answer(request, found.article(), tag, () -> view(found, follow));
    }

    /** The same by id. */
    @GET
    @Path("article-ids/{id: \\d{1,18}}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getArticleById", summary = "The same by the id, which no rename changes")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response byId(@PathParam("id") long id, @Context Request request) {
        Article article = found(reading.byId(id), Long.toString(id)).article();
        return answer(request, article, ArticleTag.of(article), () -> view(article));
    }

    /** The head as safe HTML. */
    @GET
    @Path("articles/{title}/html")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(
            operationId = "getArticleHtml",
            summary = "An article as safe HTML",
            description = "Without a page around it. Links to articles are `<a class='wikilink' data-title='…'"
                    + " href='/wiki/…'>`, headings have ids.")
    @APIResponse(
            responseCode = "200",
            description = "The HTML",
            headers = @Header(name = WARNING, description = WARNING_MEANS, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response html(@PathParam("title") String title, @Context Request request) {
        Article article =
                found(reading.byTitle(Titles.parse(title), false), title).article();
        EntityTag tag = ArticleTag.of(article, Markup.RENDERER_VERSION);
        return formatted(request, article, tag, Rendering::html);
    }

    /** The head's sections, with offsets in code points. */
    @GET
    @Path("articles/{title}/sections")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getArticleSections",
            summary = "The sections of an article",
            description = "Offsets count code points of the source.")
    @APIResponse(
            responseCode = "200",
            description = "The sections in order",
            headers = @Header(name = WARNING, description = WARNING_MEANS, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Section.class)))
    @APIResponse(responseCode = "404", description = "article-not-found")
    @APIResponse(responseCode = "410", description = "article-deleted")
    public Response sections(@PathParam("title") String title, @Context Request request) {
        Article article =
                found(reading.byTitle(Titles.parse(title), false), title).article();
        return formatted(request, article, ArticleTag.of(article, "sections"), Rendering::sections);
    }

    /** Titles in key order. */
    @GET
    @Path("articles")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listArticles", summary = "Titles in their order, also by prefix")
    @APIResponse(
            responseCode = "200",
            description = "A page of titles",
            content = @Content(schema = @Schema(implementation = ListedArticle.class)))
    public Response list(
            @Parameter(description = "What the titles begin with, in any spelling")
                    @QueryParam("prefix")
                    @DefaultValue("")
                    String prefix,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String after = page.cursor(1).map(cursor -> cursor.text(0)).orElse(null);
        List<Article> found = articles.byPrefix(Title.keyPrefix(prefix), after, page.limit() + 1);
        return Page.of(
                        found,
                        page.limit(),
                        article -> Cursor.after(article.keys().getFirst()))
                .map(article -> new ListedArticle(
                        article.id(), article.title(), article.head().redirect()))
                .toResponse(uri);
    }

    private static Found found(Reading reading, String asked) {
        return switch (reading) {
            case Found found -> found;
            case Reading.Deleted(String title) ->
                throw new Problem(ProblemType.ARTICLE_DELETED, "The article " + title + " was deleted.");
            case Reading.Missing _ ->
                throw new Problem(ProblemType.ARTICLE_NOT_FOUND, "There is no article " + asked + ".");
        };
    }

    private ArticleView view(Found found, boolean follow) {
        ArticleView view = view(found.article());
        if (follow) {
            return found.from().isEmpty() ? view : view.redirectedFrom(found.from());
        }
        return found.byAlias() ? view.reachedByAlias() : view;
    }

    private ArticleView view(Article article) {
        return ArticleView.of(article, contents.get(article.head().sha256()));
    }

    /** An answer from a page's rendering; one that ran out of time must not be kept, since the next try may not. */
    private Response formatted(Request request, Article article, EntityTag tag, Function<Rendering, ?> body) {
        Supplier<Rendering> rendering = () -> renderings.of(article.head().sha256());
        Response answer = answer(request, article, tag, rendering);
        if (!(answer.getEntity() instanceof Rendering made)) {
            return answer;
        }
        Response.ResponseBuilder response =
                Response.fromResponse(answer).entity(body.apply(made)).header(WARNING, warnings(made));
        return made.isTooSlow()
                ? response.tag((EntityTag) null)
                        .header(HttpHeaders.CACHE_CONTROL, null)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : response.build();
    }

    private static String warnings(Rendering rendering) {
        return rendering.warnings().isEmpty()
                ? null
                : rendering.warnings().stream().map(Warning::code).distinct().collect(Collectors.joining(", "));
    }

    private static Response answer(Request request, Article article, EntityTag tag, Supplier<?> body) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(body.get()).tag(tag) : unchanged;
        return response.header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LOCATION, ArticleAnswer.location(article))
                .build();
    }
}
