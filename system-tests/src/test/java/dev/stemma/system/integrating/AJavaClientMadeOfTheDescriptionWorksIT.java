package dev.stemma.system.integrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stemma.client.ApiClient;
import dev.stemma.client.ApiException;
import dev.stemma.client.ApiResponse;
import dev.stemma.client.ArticlesApi;
import dev.stemma.client.RevisionsApi;
import dev.stemma.client.model.Article;
import dev.stemma.client.model.CreateRequest;
import dev.stemma.client.model.EditRequest;
import dev.stemma.client.model.Problem;
import dev.stemma.system.Platform;
import org.junit.jupiter.api.Test;

class AJavaClientMadeOfTheDescriptionWorksIT {

    private static final String TITLE = "Written in Java";

    private final Platform platform = Platform.shared();

    @Test
    void itCompilesAndEditsAndMeetsAConflict() throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(platform.url() + "/api/v1");
        String token = platform.token("trusted");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        ArticlesApi articles = new ArticlesApi(client);

        Article created =
                articles.createArticle(new CreateRequest().title(TITLE).source("See [[Deterrence]]."), null, null);
        long base = created.getRevision().getId();
        ApiResponse<Article> edited = articles.editArticleWithHttpInfo(
                TITLE, new EditRequest().source("Theirs.").base(base), null, null, null, null);
        ApiException overlapping = catchThrowableOfType(
                ApiException.class,
                () -> articles.editArticle(
                        TITLE, new EditRequest().source("Mine.").base(base), null, null, null, null));

        Problem problem = client.getObjectMapper().readValue(overlapping.getResponseBody(), Problem.class);
        assertThat(problem.getType()).hasToString("/problems/edit-conflict");
        assertThat(problem.getCurrent().getSource()).isEqualTo("Theirs.");
        String consistency = edited.getHeaders().get("Stemma-Consistency").getFirst();
        assertThat(new RevisionsApi(client)
                        .listRevisions(TITLE, null, null, null, null, null, null, consistency, "wait=10", null)
                        .getItems())
                .hasSize(2);
    }
}
