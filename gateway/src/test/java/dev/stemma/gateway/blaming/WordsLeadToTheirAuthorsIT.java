package dev.stemma.gateway.blaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.gateway.AtTheDoor;
import dev.stemma.gateway.Browser;
import dev.stemma.gateway.Stubs;
import java.util.Map;
import org.junit.jupiter.api.Test;

@AtTheDoor
class WordsLeadToTheirAuthorsIT {

    @Test
    void eachPartLeadsToTheRevisionThatBroughtIt() {
        Stubs.forget();
        Stubs.answer("revision", "GET /api/v1/articles/Alliance/blame", 200, Map.of(), """
                {"runs":[
                 {"text":"old <words> ","revision":42,"author":{"name":"ada"},"at":"2026-01-05T09:30:00Z"},
                 {"text":"new","revision":57,"author":null,"at":null}]}""");

        assertThat(new Browser().open("/blame/Alliance").body())
                .contains(
                        "<a class=\"tone-0\" href=\"/revision/42\" title=\"ada, 5 January 2026, 09:30 UTC, revision 42\">"
                                + "old &lt;words&gt; </a>")
                .contains("<a class=\"tone-5\" href=\"/revision/57\"")
                .contains("80 %", "20 %", "somebody whose name is hidden");
    }
}
