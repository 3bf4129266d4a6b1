package dev.stemma.testing.guarding;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;

class AFindingFailsItsTestClassTest {

    private final Findings findings = new Findings("findings of this test");
    private final FindingsFailTheirTest extension = new FindingsFailTheirTest(findings);
    private final ExtensionContext context = (ExtensionContext) Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ExtensionContext.class},
            (proxy, method, arguments) -> Optional.of(getClass()));

    @Test
    void onceAndWithAllOfThem() {
        findings.add("find articles filter {$where: string}");
        findings.add("delete leases");

        assertThatThrownBy(() -> extension.afterAll(context))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("find articles filter {$where: string}", "delete leases");
        assertThatCode(() -> extension.afterAll(context)).doesNotThrowAnyException();
    }
}
