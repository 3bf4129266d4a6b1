package dev.stemma.launcher.importing;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stemma.launcher.platform.DataDirectory;
import dev.stemma.launcher.platform.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an import leaves in the data directory.
 *
 * @param journal how far it is; the same input with the same options goes on there
 * @param report what came of it
 */
record ImportFiles(Path journal, Path report) {
    private static final int NAME_LENGTH = 12;

    static ImportFiles of(DataDirectory data, Path input, String options) throws IOException {
        if (!Files.isRegularFile(input)) {
            throw Refused.because("there is no file " + input + ".");
        }
        String meant = input.toRealPath() + " " + Files.size(input) + " " + options;
        String name = input.getFileName() + "-" + Sha256.of(meant).substring(0, NAME_LENGTH);
        return new ImportFiles(
                data.imports().resolve(name + ".journal"), data.imports().resolve(name + "-report.json"));
    }

    void forgetJournal() throws IOException {
        Files.deleteIfExists(journal);
    }

    void write(ImportReport outcome) throws IOException {
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(report.toFile(), outcome);
    }
}
