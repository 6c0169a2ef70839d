package dondoc.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/// A client as a stranger makes himself one: generated from a service's description, compiled with a
/// program that uses it (`Story.java`), and run.
final class GeneratedClient implements AutoCloseable {
    private static final String STORY = "/dondoc/endtoend/client/Story.java";
    private static final List<String> NOT_NEEDED =
            List.of("apiDocs", "modelDocs", "apiTests", "modelTests");

    private final URLClassLoader classes;

    private GeneratedClient(URLClassLoader classes) {
        this.classes = classes;
    }

    /// @param description as the service publishes it
    /// @param dir empty
    static GeneratedClient of(String description, Path dir) throws IOException {
        var document = Files.writeString(dir.resolve("api.json"), description);
        var sources = dir.resolve("generated");
        generate(document, sources);
        var story = sources.resolve("src/main/java/city/Story.java");
        try (var text = Objects.requireNonNull(GeneratedClient.class.getResourceAsStream(STORY))) {
            Files.write(story, text.readAllBytes());
        }
        var compiled = Files.createDirectory(dir.resolve("classes"));
        compile(sources.resolve("src/main/java"), compiled);
        return new GeneratedClient(
                new URLClassLoader(
                        new URL[] {compiled.toUri().toURL()},
                        GeneratedClient.class.getClassLoader()));
    }

    private static void generate(Path document, Path into) {
        var settings =
                new CodegenConfigurator()
                        .setInputSpec(document.toString())
                        .setOutputDir(into.toString())
                        .setGeneratorName("java")
                        .setLibrary("native")
                        .setInvokerPackage("city")
                        .setApiPackage("city.api")
                        .setModelPackage("city.model")
                        .addAdditionalProperty("openApiNullable", false)
                        .addAdditionalProperty("useJakartaEe", true)
                        .addAdditionalProperty("hideGenerationTimestamp", true);
        NOT_NEEDED.forEach(part -> settings.addGlobalProperty(part, "false"));
        new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    }

    private static void compile(Path sources, Path into) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8);
                var found = Files.walk(sources)) {
            var java = found.filter(f -> f.toString().endsWith(".java")).toList();
            var options =
                    List.of(
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            into.toString(),
                            "-classpath",
                            System.getProperty("java.class.path"));
            var task =
                    compiler.getTask(
                            said,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(java));
            if (!task.call()) {
                throw new AssertionError("the generated client does not compile:\n" + said);
            }
        }
    }

    /// Runs the program.
    ///
    /// @param given what it is told
    /// @return what it tells
    Map<String, String> run(Map<String, String> given) throws ReflectiveOperationException {
        var story = classes.loadClass("city.Story").getConstructor().newInstance();
        @SuppressWarnings("unchecked") // as Story.java declares it
        var program = (UnaryOperator<Map<String, String>>) story;
        return program.apply(given);
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
