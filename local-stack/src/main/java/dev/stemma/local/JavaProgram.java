package dev.stemma.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program that runs as a guarded process: it ends when this process does.
 *
 * @param flags JVM flags without the class path and without those of an {@link AotCache}
 * @param classPath its own jars, without the guard's
 * @param mainClass its main class
 * @param arguments passed to the main class
 */
public record JavaProgram(List<String> flags, List<Path> classPath, String mainClass, List<String> arguments) {

    /** Flags that suit small servers on a small machine: quick to start, sparing with memory. */
    public static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // else each thread keeps a buffer outside the heap as large as the largest text that it ever wrote
            "-Djdk.nio.maxCachedBufferSize=262144");

    /** Copies what could change later. */
    public JavaProgram {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /**
     * A program that a jar's manifest describes ({@code Main-Class}, {@code Class-Path}), as {@code java -jar} runs it.
     *
     * @param flags JVM flags
     * @param jar an existing jar with a {@code Main-Class}
     * @param arguments passed to the main class
     * @return the program
     * @throws IOException when the jar cannot be read or names no main class
     */
    public static JavaProgram ofJar(List<String> flags, Path jar, List<String> arguments) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String mainClass = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue("Main-Class");
            if (mainClass == null) {
                throw new IOException(jar + " names no Main-Class in its manifest");
            }
            return new JavaProgram(flags, List.of(jar), mainClass, arguments);
        }
    }

    /**
     * The command that runs the program under the guard of this process, with this process's JDK.
     *
     * @param home keeps the guard's jar, which is made when missing
     * @param aotFlags flags of an {@link AotCache}, or none
     * @return program and arguments
     */
    public List<String> command(StackHome home, List<String> aotFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(aotFlags);
        command.add("-cp");
        command.add(classPath(home).map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(Guarded.class.getName());
        command.add(Guarded.argument(ProcessHandle.current()));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /**
     * The whole class path, the guard's jar first.
     *
     * @param home keeps the guard's jar, which is made when missing
     * @return jars in order
     */
    public Stream<Path> classPath(StackHome home) {
        return Stream.concat(Stream.of(GuardJar.in(home.prepared())), classPath.stream());
    }
}
