package dev.stemma.local.storing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainNamesTheIndexThatServesIT {

    private final OnAStore store = new OnAStore();
    private final MongoCollection<Document> things = store.collection();

    @BeforeEach
    void fill() {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(new Document("_id", i)
                    .append("a", i % 30)
                    .append("b", i)
                    .append("s", "title " + i)
                    .append("t", List.of("x" + i, "y" + i % 3)));
        }
        things.insertMany(documents);
        things.createIndex(ascending("a", "b"), new IndexOptions().name("by a and b"));
        things.createIndex(ascending("s"), new IndexOptions().name("by s"));
        things.createIndex(ascending("t"), new IndexOptions().name("by t"));
        things.createIndex(descending("p"), new IndexOptions().name("sparse").sparse(true));
        things.createIndex(descending("q"), new IndexOptions().name("partial").partialFilterExpression(gt("b", 100)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void equalityRangePrefixAndArray() {
        assertThat(plan(things.find(and(eq("a", 3), gt("b", 100)))))
                .contains("IXSCAN", "by a and b")
                .doesNotContain("COLLSCAN");
        assertThat(plan(things.find(regex("s", "^title 1")))).contains("IXSCAN", "by s");
        assertThat(plan(things.find(in("t", "x1", "y2")))).contains("IXSCAN", "by t");
    }

    @Test
    void anOrderWithoutSorting() {
        assertThat(plan(things.find(eq("a", 3)).sort(descending("b")).limit(5)))
                .contains("IXSCAN", "by a and b")
                .doesNotContain("SORT");
        assertThat(plan(things.find(eq("a", 3)).sort(ascending("s")))).contains("SORT");
    }

    @Test
    void severalForSeveralBranches() {
        assertThat(plan(things.find(or(eq("s", "title 7"), eq("t", "x8")))))
                .contains("by s", "by t")
                .doesNotContain("COLLSCAN");
    }

    @Test
    void noneWhereThereIsNone() {
        assertThat(plan(things.find(eq("b", 7)))).contains("COLLSCAN").doesNotContain("IXSCAN");
    }

    @Test
    void aSparseOneOnlyForWhatItHolds() {
        assertThat(plan(things.find(gt("p", 1)))).contains("sparse");
        assertThat(plan(things.find(eq("p", null)))).contains("COLLSCAN");
        assertThat(plan(things.find(or(eq("p", null), gt("p", 7))))).contains("COLLSCAN");
        assertThat(plan(things.find().sort(descending("p")))).contains("COLLSCAN");
    }

    @Test
    void aPartialOneOnlyForWhatItHolds() {
        assertThat(plan(things.find(and(eq("q", 1), gt("b", 100))))).contains("partial");
        assertThat(plan(things.find(gt("b", 200)).sort(descending("q")))).contains("partial");
        assertThat(plan(things.find(and(eq("q", 1), gt("b", 99))))).contains("COLLSCAN");
    }

    @Test
    void noLongerWhenItIsDropped() {
        things.dropIndex("by s");

        assertThat(plan(things.find(eq("s", "title 7")))).contains("COLLSCAN");
        assertThat(things.find(eq("s", "title 7")).first()).containsEntry("_id", 7);
    }

    /** All stages and names of indexes, however they are nested. */
    private static List<String> plan(FindIterable<Document> query) {
        List<String> named = new ArrayList<>();
        collect(
                query.explain(ExplainVerbosity.QUERY_PLANNER)
                        .get("queryPlanner", Document.class)
                        .get("winningPlan"),
                named);
        return named;
    }

    private static void collect(Object plan, List<String> named) {
        if (plan instanceof List<?> several) {
            several.forEach(one -> collect(one, named));
        } else if (plan instanceof Document stage) {
            stage.forEach((name, value) -> {
                if (name.equals("stage") || name.equals("indexName")) {
                    named.add(value.toString());
                } else {
                    collect(value, named);
                }
            });
        }
    }
}
