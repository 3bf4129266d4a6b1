package dev.stemma.api;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.stemma.api.DescribedType.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the Javadoc of our sources says about the records and enums that bodies are made of. */
final class Records {

    private static final List<String> MODULES = List.of(
            "events", "markup", "service-kit", "article-service", "revision-service", "link-service", "gateway");
    private static final Pattern NAME = Pattern.compile("name = \"([^\"]+)\"");

    private final DocTrees docs;
    private final List<DescribedType> found = new ArrayList<>();

    private Records(DocTrees docs) {
        this.docs = docs;
    }

    /**
     * Reads the sources of every module whose types can stand in a body.
     *
     * @param root the project's folder
     */
    static List<DescribedType> of(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    ignored -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            Records records = new Records(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                records.new Finder().scan(unit, null);
            }
            return records.found;
        }
    }

    private final class Finder extends TreePathScanner<Void, Void> {

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (type.getKind() == Tree.Kind.RECORD || type.getKind() == Tree.Kind.ENUM) {
                found.add(described(type, getCurrentPath()));
            }
            return super.visitClass(type, unused);
        }
    }

    private DescribedType described(ClassTree type, TreePath path) {
        Optional<DocCommentTree> comment = Optional.ofNullable(docs.getDocCommentTree(path));
        Map<String, String> words = new HashMap<>();
        comment.ifPresent(said -> said.getBlockTags().forEach(tag -> {
            if (tag instanceof ParamTree parameter) {
                words.put(parameter.getName().toString(), text(parameter.getDescription()));
            }
        }));
        boolean sparse = leavesNullsOut(type.getModifiers().getAnnotations());
        Map<String, Component> components = new LinkedHashMap<>();
        for (Tree member : type.getMembers()) {
            if (type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree field && !isConstant(field)) {
                components.put(
                        field.getName().toString(),
                        component(field, words.getOrDefault(field.getName().toString(), ""), sparse));
            }
        }
        String description = comment.map(said -> text(said.getFullBody())).orElse("");
        return new DescribedType(type.getSimpleName().toString(), name(type), description, components);
    }

    private static Component component(VariableTree field, String words, boolean sparse) {
        List<? extends AnnotationTree> annotations = field.getModifiers().getAnnotations();
        boolean unwrapped = annotations.stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("JsonUnwrapped"));
        return new Component(
                words,
                sparse || leavesNullsOut(annotations),
                unwrapped ? field.getType().toString() : null);
    }

    private static boolean isConstant(VariableTree field) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static boolean leavesNullsOut(List<? extends AnnotationTree> annotations) {
        return annotations.stream().map(Object::toString).anyMatch(annotation -> annotation.contains("NON_NULL"));
    }

    private static String name(ClassTree type) {
        return type.getModifiers().getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().endsWith("Schema"))
                .map(annotation -> NAME.matcher(annotation.toString()))
                .filter(Matcher::find)
                .map(named -> named.group(1))
                .findFirst()
                .orElse(type.getSimpleName().toString());
    }

    private static String text(List<? extends DocTree> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.toString()));
        String plain = text.toString()
                .replaceAll("\\{@(?:code|literal) ([^}]*)}", "`$1`")
                .replaceAll("\\{@link(?:plain)? [^} ]*? ?([^} ]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty() ? plain : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }
}
