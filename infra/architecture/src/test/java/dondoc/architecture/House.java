package dondoc.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;

/// What the walls are built around.
final class House {

    /// Root packages of the services; each module's folder is `<name>-service`.
    static final List<String> SERVICES = List.of("task", "escalation", "reporting", "publication");

    /// Everything that ships: no tests.
    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dondoc");

    static final Path ROOT = root();

    private House() {}

    private static Path root() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (here.resolve("mvnw").toFile().exists()) {
                return here;
            }
        }
        throw new IllegalStateException("not inside the house");
    }
}
