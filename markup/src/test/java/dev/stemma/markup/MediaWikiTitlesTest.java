package dev.stemma.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Our rules for titles beside MediaWiki's: the differences are those in docs/markup.md and no others. */
@EnabledIfSystemProperty(named = Inputs.PROPERTY, matches = ".+")
class MediaWikiTitlesTest {

    @Test
    void whatMediaWikiRefusesWeRefuse() {
        Inputs.json("mediawiki-titles.json").get("invalid").forEach(title -> assertThat(
                        Title.of(title.get("title").asText()))
                .as(title.toString())
                .isEmpty());
    }

    @Test
    void whatMediaWikiAllowsWeAllowButForSeparatorsPrefixesAndSections() {
        List<String> refused = new ArrayList<>();
        for (JsonNode title : Inputs.json("mediawiki-titles.json").get("valid")) {
            refusal(title.asText()).ifPresent(refused::add);
        }
        assertThat(refused.stream().collect(Collectors.groupingBy(rule -> rule, Collectors.counting())))
                .containsOnlyKeys("forbidden-character", "reserved-prefix", "leading-separator");
        assertThat(refused).hasSize(8);
    }

    @Test
    void titlesAreNormalisedAlike() {
        List<String> different = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int same = 0;
        for (JsonNode title : Inputs.json("mediawiki-titles.json").get("normalize")) {
            String written = title.get("input").asText();
            Optional<String> refusal = refusal(written);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (Title.parse(written).key().equals(title.get("expected").asText())) {
                same++;
            } else {
                different.add(title.get("domain").asText() + " " + written);
            }
        }
        System.out.printf(
                "MediaWiki's normal titles: %d same, %d different, %s%n",
                same,
                different.size(),
                refused.stream().collect(Collectors.groupingBy(rule -> rule, Collectors.counting())));
        System.out.println(different);
        assertThat(same).isEqualTo(60);
        assertThat(refused)
                .allMatch(List.of(
                        "reserved-prefix",
                        "leading-separator",
                        "forbidden-character",
                        "bidi-character",
                        "trailing-separator")::contains);
    }

    @Test
    void equivalentSpellingsAreOneTitle() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Inputs.file("NormalizationTest.txt.gz"))),
                StandardCharsets.UTF_8))) {
            long checked = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("@"))
                    .peek(MediaWikiTitlesTest::isOneTitle)
                    .count();
            assertThat(checked).isGreaterThan(18_000);
        }
    }

    /** The first three columns are canonically equivalent. */
    private static void isOneTitle(String line) {
        String[] columns = line.split(";");
        List<Optional<Title>> titles = Arrays.stream(columns)
                .limit(3)
                .map(column -> Arrays.stream(column.split(" "))
                        .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                        .collect(Collectors.joining()))
                .map(Title::of)
                .toList();
        assertThat(titles.stream().distinct()).as(line).hasSize(1);
    }

    /** In the first letter only: elsewhere case tells titles apart. */
    @Test
    void theFirstLetterIsTheSameInEitherCase() throws IOException {
        List<String> apart = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Inputs.file("CaseFolding.txt"))) {
            lines.filter(line -> line.contains("; C;") || line.contains("; S;")).forEach(line -> {
                String[] columns = line.split("; ");
                String folded = Character.toString(Integer.parseInt(columns[2], 16));
                String written = Character.toString(Integer.parseInt(columns[0], 16));
                if (!Title.parse(written + "x").equals(Title.parse(folded + "x"))) {
                    apart.add(columns[0]);
                }
            });
        }
        // Georgian capitals, which are not for single letters, and two capitals whose small letters have another
        assertThat(apart)
                .hasSize(48)
                .allMatch(letter ->
                        letter.matches("1C[9AB].") || List.of("03F4", "1E9E").contains(letter));
    }

    private static Optional<String> refusal(String written) {
        try {
            Title.parse(written);
            return Optional.empty();
        } catch (InvalidTitle invalid) {
            return Optional.of(invalid.rule());
        }
    }
}
