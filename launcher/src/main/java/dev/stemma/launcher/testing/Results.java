package dev.stemma.launcher.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many tests ran and how they ended.
 *
 * @param run all, those that failed or were skipped too
 */
record Results(long run, long failed, long skipped) {
    private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>");
    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    static final Results NONE = new Results(0, 0, 0);

    long passed() {
        return run - failed - skipped;
    }

    Results plus(Results other) {
        return new Results(run + other.run, failed + other.failed, skipped + other.skipped);
    }

    /** What the modules' reports say that are newer than {@code since}, by module. */
    static Map<String, Results> byModule(Path root, FileTime since) throws IOException {
        Map<String, Results> results = new TreeMap<>();
        for (Path report : reports(root)) {
            if (Files.getLastModifiedTime(report).compareTo(since) >= 0) {
                String module = root.relativize(report).getName(0).toString();
                results.merge(module, read(report), Results::plus);
            }
        }
        return results;
    }

    private static List<Path> reports(Path root) throws IOException {
        List<Path> reports = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                for (String folder : FOLDERS) {
                    Path reportsFolder = module.resolve("target").resolve(folder);
                    if (Files.isDirectory(reportsFolder)) {
                        try (Stream<Path> files = Files.list(reportsFolder)) {
                            files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                                    .forEach(reports::add);
                        }
                    }
                }
            }
        }
        return reports;
    }

    private static Results read(Path report) throws IOException {
        Matcher suite = SUITE.matcher(Files.readString(report));
        return suite.find()
                ? new Results(
                        number(suite.group(), "tests"),
                        number(suite.group(), "failures") + number(suite.group(), "errors"),
                        number(suite.group(), "skipped"))
                : NONE;
    }

    private static long number(String suite, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"(\\d+)\"").matcher(suite);
        return value.find() ? Long.parseLong(value.group(1)) : 0;
    }
}
