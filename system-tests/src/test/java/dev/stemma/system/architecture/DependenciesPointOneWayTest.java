package dev.stemma.system.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesPointOneWayTest {

    private static final List<String> MODULES = List.of(
            "events",
            "markup",
            "service-kit",
            "article-service",
            "revision-service",
            "link-service",
            "gateway",
            "local-stack",
            "launcher");
    private static final JavaClasses CODE = compiled();

    @Test
    void eventsStandAlone() {
        noClasses()
                .that()
                .resideInAPackage("dev.stemma.events..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("dev.stemma.events..", "java..", "com.fasterxml.jackson..")
                .check(CODE);
    }

    @Test
    void markupKnowsNoFrameworkAndNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage("dev.stemma.markup..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.stemma.markup..",
                        "java..",
                        "org.commonmark..",
                        "org.nibor.autolink..",
                        "org.owasp..",
                        "com.google..")
                .check(CODE);
    }

    @Test
    void theKitKnowsTheEventsButNoServiceAndNoMarkup() {
        noClasses()
                .that()
                .resideInAPackage("dev.stemma.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.stemma.article..",
                        "dev.stemma.revision..",
                        "dev.stemma.links..",
                        "dev.stemma.gateway..",
                        "dev.stemma.markup..",
                        "dev.stemma.local..",
                        "dev.stemma.launcher..")
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "revision", "links", "gateway"})
    void noServiceImportsAnother(String service) {
        noClasses()
                .that()
                .resideInAPackage("dev.stemma." + service + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.stemma..")
                        .and(not(resideInAnyPackage(
                                "dev.stemma." + service + "..",
                                "dev.stemma.kit..",
                                "dev.stemma.events..",
                                "dev.stemma.markup.."))))
                .check(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "revision", "links"})
    void capabilitiesOfAServiceFormNoCircle(String service) {
        slices().matching("dev.stemma." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void packagesOfTheKitHaveNoCycles() {
        slices().matching("dev.stemma.kit.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void packagesAreBusinessWords() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..controller..",
                        "..dto..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..impl..",
                        "..manager..",
                        "..helper..")
                .check(CODE);
    }

    @Test
    void onlyResourcesAnswerHttp() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
    }

    private static JavaClasses compiled() {
        Path root = Path.of(System.getProperty("stemma.root"));
        List<Path> directories = MODULES.stream()
                .map(module -> root.resolve(module).resolve("target/classes"))
                .toList();
        directories.stream()
                .filter(directory -> !Files.isDirectory(directory))
                .findFirst()
                .ifPresent(missing -> {
                    throw new AssertionError("Not built: " + missing);
                });
        return new ClassFileImporter().importPaths(directories);
    }
}
