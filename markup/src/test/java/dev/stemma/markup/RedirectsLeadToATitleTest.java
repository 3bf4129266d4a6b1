package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that begins with the word for it leads on. */
class RedirectsLeadToATitleTest {

    @ParameterizedTest
    @CsvSource({
        "#REDIRECT [[moon]], Moon",
        "#redirect[[Moon_landing#Crew|x]], Moon landing",
        "'\n  #Redirect: [[Moon]]\n\nMoved.', Moon"
    })
    void leads(String source, String title) {
        assertThat(Markup.redirect(source)).contains(Title.parse(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[[Moon]]",
                "See #REDIRECT [[Moon]]",
                "#REDIRECT Moon",
                "#REDIRECT [[]]",
                "#REDIRECT [[a{b]]",
                "#REDIRECT [[#Here]]",
                "#REDIRECTED [[Moon]]",
                "#REDIRECT\n[[Moon]]"
            })
    void leadsNowhere(String source) {
        assertThat(Markup.redirect(source)).isEmpty();
    }
}
