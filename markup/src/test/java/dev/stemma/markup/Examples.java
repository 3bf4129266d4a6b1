package dev.stemma.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Examples in a file: {@code === name}, a source, {@code --->}, what becomes of it. */
record Examples(String name, String source, String html) {

    static List<Examples> in(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream(file)) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== "))
                    .filter(example -> !example.isBlank())
                    .map(Examples::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Examples read(String example) {
        int name = example.indexOf('\n');
        int source = example.indexOf("--->\n", name);
        return new Examples(
                example.substring(0, name), example.substring(name + 1, source), example.substring(source + 5));
    }

    @Override
    public String toString() {
        return name;
    }
}
