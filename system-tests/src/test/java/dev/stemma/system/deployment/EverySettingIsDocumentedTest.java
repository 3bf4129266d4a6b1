package dev.stemma.system.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every setting of ours has its row in {@code docs/operations.md}, by its key or by its name in the environment. */
class EverySettingIsDocumentedTest {

    @Test
    void noneIsMissing() throws IOException {
        String page = Files.readString(ComposeFile.root("docs/operations.md")).replace("`…_", "`STEMMA_GATEWAY_");
        TreeSet<String> missing = new TreeSet<>();
        for (String module : ComposeFile.MODULES.values()) {
            OurCode.keys(module).stream()
                    .filter(key -> key.startsWith("stemma."))
                    .filter(key ->
                            !page.contains('`' + key + '`') && !page.contains('`' + OurCode.environmentName(key) + '`'))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }
}
