package dev.stemma.system.integrating;

import dev.stemma.system.Platform;
import org.junit.jupiter.api.Test;

class ATypeScriptClientMadeOfTheDescriptionWorksIT {

    private final Platform platform = Platform.shared();

    @Test
    void itCompilesAndEditsAndMeetsAConflict() {
        TypeScriptProject project = TypeScriptProject.of(platform.url(), platform.token("trusted"));

        project.compile();

        project.run("src/smoke").succeeds();
    }
}
