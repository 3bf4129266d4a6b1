package dev.stemma.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TheMongoDbThatIsNamedIsUsedTest {

    private static final String URI = "mongodb://user:secret@elsewhere:27017/?replicaSet=rs0";

    private final Properties passedOn = new Properties();

    @Test
    void withADatabaseOfItsOwn() {
        LocalParts.useNamedStore(Map.of(LocalParts.REAL_STORE, URI), passedOn);

        assertThat(passedOn).containsEntry(LocalParts.STORE, URI);
        assertThat(passedOn.getProperty(LocalParts.DATABASE)).startsWith("stemma_test_");
    }

    @Test
    void unlessNoneIs() {
        LocalParts.useNamedStore(Map.of(LocalParts.REAL_STORE, " "), passedOn);
        LocalParts.useNamedStore(Map.of(), passedOn);

        assertThat(passedOn).isEmpty();
    }

    @Test
    void unlessTheTestsHaveOneAlready() {
        passedOn.setProperty(LocalParts.STORE, "mongodb://127.0.0.1:1");

        LocalParts.useNamedStore(Map.of(LocalParts.REAL_STORE, URI), passedOn);

        assertThat(passedOn).containsExactly(Map.entry(LocalParts.STORE, "mongodb://127.0.0.1:1"));
    }
}
