package dev.stemma.revision.recording.attributing;

import dev.stemma.revision.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;

/** The same attribution without any economy: words are objects that live on, and nothing is ever forgotten. */
final class NaiveBlame {

    private static final Pattern WORD = Pattern.compile(
            "([\\p{javaLetterOrDigit}\\p{M}&&[^\\p{javaIdeographic}]]+|[^\\p{javaWhitespace}\\p{javaSpaceChar}])?"
                    + "([\\p{javaWhitespace}\\p{javaSpaceChar}]*)");

    private final List<Text> texts = new ArrayList<>();
    private final List<Part> lost = new ArrayList<>();

    private static final class Word {
        private final String word;
        private final String space;
        private long origin;

        Word(String word, String space, long origin) {
            this.word = word;
            this.space = space;
            this.origin = origin;
        }
    }

    private record Part(List<Word> words) {
        String text() {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.word).append(word.space));
            return text.substring(0, text.length() - words.getLast().space.length());
        }

        List<Part> sentences() {
            return cut(
                    words,
                    word -> word.space.contains("\n") || (!word.space.isEmpty() && word.word.matches("[.!?…。！？]")));
        }
    }

    private record Text(String source, List<Part> paragraphs) {}

    /** Takes the next text of an article; the origin of each of its characters. */
    List<Long> next(String source, long revision) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(source);
        while (matcher.find() && !matcher.group().isEmpty()) {
            String word = matcher.group(1) == null ? "" : matcher.group(1);
            words.add(new Word(word, matcher.group(2), revision));
        }
        Text text = new Text(
                source, cut(words, word -> word.space.replaceAll("[^\n]", "").length() > 1));
        Optional<Text> same = texts.reversed().stream()
                .filter(earlier -> earlier.source.equals(source))
                .findFirst();
        attribute(texts.isEmpty() ? new Text("", List.of()) : texts.getLast(), text);
        same.ifPresent(earlier -> copy(all(earlier.paragraphs), words));
        texts.add(text);
        List<Long> origins = new ArrayList<>();
        for (Word word : words) {
            for (int sign = 0; sign < word.word.length() + word.space.length(); sign++) {
                origins.add(word.origin);
            }
        }
        return origins;
    }

    private void attribute(Text before, Text text) {
        List<Part> gone = new ArrayList<>(before.paragraphs);
        List<Part> come = new ArrayList<>();
        text.paragraphs.forEach(part -> find(part, gone, come));
        List<Part> goneSentences = sentences(gone);
        List<Part> comeSentences = new ArrayList<>();
        sentences(come).forEach(part -> find(part, goneSentences, comeSentences));
        compare(all(goneSentences), all(comeSentences));
        for (Part paragraph : gone) {
            List<Part> sentences = paragraph.sentences();
            if (sentences.size() > 1) {
                lost.add(paragraph);
            }
            sentences.stream()
                    .filter(sentence ->
                            goneSentences.stream().anyMatch(part -> part.words.getFirst() == sentence.words.getFirst()))
                    .forEach(lost::add);
        }
    }

    private void find(Part part, List<Part> gone, List<Part> come) {
        Optional<Part> here =
                gone.stream().filter(other -> other.text().equals(part.text())).findFirst();
        Optional<Part> back = take(part);
        if (here.isPresent()) {
            back.ifPresent(notNeeded -> lost.add(notNeeded));
            gone.remove(here.get());
            copy(here.get().words, part.words);
        } else if (back.isPresent()) {
            copy(back.get().words, part.words);
            if (part.sentences().size() > 1) {
                part.sentences().forEach(this::take);
            }
        } else {
            come.add(part);
        }
    }

    private Optional<Part> take(Part part) {
        for (int at = lost.size() - 1; at >= 0; at--) {
            if (lost.get(at).text().equals(part.text())) {
                return Optional.of(lost.remove(at));
            }
        }
        return Optional.empty();
    }

    private static void compare(List<Word> gone, List<Word> come) {
        List<Edit> edits = Differences.between(
                gone.stream().map(word -> word.word).toList(),
                come.stream().map(word -> word.word).toList());
        for (int at = 0; at < come.size(); at++) {
            int position = at;
            if (edits.stream().noneMatch(edit -> edit.getBeginB() <= position && position < edit.getEndB())) {
                int shift = edits.stream()
                        .filter(edit -> edit.getEndB() <= position)
                        .mapToInt(edit -> edit.getLengthA() - edit.getLengthB())
                        .sum();
                come.get(at).origin = gone.get(at + shift).origin;
            }
        }
    }

    private static void copy(List<Word> from, List<Word> to) {
        for (int at = 0; at < to.size(); at++) {
            to.get(at).origin = from.get(at).origin;
        }
    }

    private static List<Word> all(List<Part> parts) {
        return parts.stream().flatMap(part -> part.words.stream()).toList();
    }

    private static List<Part> sentences(List<Part> paragraphs) {
        return new ArrayList<>(
                paragraphs.stream().flatMap(part -> part.sentences().stream()).toList());
    }

    private static List<Part> cut(List<Word> words, Function<Word, Boolean> endsHere) {
        List<Part> parts = new ArrayList<>();
        List<Word> part = new ArrayList<>();
        for (Word word : words) {
            part.add(word);
            if (endsHere.apply(word)) {
                parts.add(new Part(List.copyOf(part)));
                part.clear();
            }
        }
        if (!part.isEmpty()) {
            parts.add(new Part(List.copyOf(part)));
        }
        return parts;
    }
}
