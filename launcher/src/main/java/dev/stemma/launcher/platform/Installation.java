package dev.stemma.launcher.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this copy of Stemma lies.
 *
 * @param root the folder with the {@code stemma} script and the root pom
 */
public record Installation(Path root) {

    /** The installation that the script named in {@code stemma.root}, else the one around the working directory. */
    public static Installation here() {
        String named = System.getProperty("stemma.root");
        Path start = Path.of(named == null || named.isBlank() ? "" : named).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("stemma")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new Installation(folder);
            }
        }
        throw Refused.because("No Stemma project around " + start + ". Run the stemma script of a clone instead.");
    }

    /** The data directory used when none is named. */
    public Path defaultData() {
        return root.resolve(".stemma");
    }

    /** The runnable build of a service, by its short name ({@code article}, {@code gateway}). */
    public Path serviceJar(String service) {
        String module = service.equals("gateway") ? service : service + "-service";
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The {@code java} of the JDK that runs this very process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
