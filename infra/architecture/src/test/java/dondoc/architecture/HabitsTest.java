package dondoc.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dondoc.architecture.House.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Habits that a machine can hold.
class HabitsTest {

    private static final String REST = "org.springframework.web.bind.annotation.RestController";

    static final List<String> services = House.SERVICES;

    private static final int LINES_A_CLASS_NEVER_PASSES = 300;
    private static final int TYPES_A_PACKAGE_NEVER_PASSES = 20;

    @Test
    void no_rule_and_no_order_of_steps_reads_a_clock() {
        var clocks =
                List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class);
        for (var clock : clocks) {
            noClasses()
                    .that()
                    .resideInAnyPackage("dondoc..domain..", "dondoc..application..")
                    .should()
                    .callMethod(clock, "now")
                    .check(CLASSES);
        }
        noClasses()
                .that()
                .resideInAnyPackage("dondoc..domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    /// Who supervises processes or plays a year may pause between two tries; nothing that serves.
    @Test
    void nothing_that_serves_sleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dondoc.standalone..", "dondoc.benchmark..")
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Thread.class))).and(target(name("sleep"))))
                .orShould()
                .callMethodWhere(
                        target(owner(assignableTo(TimeUnit.class))).and(target(name("sleep"))))
                .check(CLASSES);
    }

    @Test
    void a_class_is_named_for_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)$")
                .check(CLASSES);
        noClasses().should().resideInAPackage("..common..").check(CLASSES);
    }

    /// In the API's description they stand side by side: two of one name would be one there.
    @ParameterizedTest
    @FieldSource("services")
    void what_a_service_takes_and_shows_at_its_doors_has_names_of_its_own(String service) {
        var names =
                CLASSES.stream()
                        .filter(c -> c.getPackageName().startsWith("dondoc." + service + ".in.web"))
                        .filter(c ->
                                c.isRecord()
                                        && c.getEnclosingClass()
                                                .filter(door -> door.isAnnotatedWith(REST))
                                                .isPresent())
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(names).isNotEmpty();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void every_package_has_a_sign_and_is_null_marked() {
        var unsigned =
                sources()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !isSigned(folder.resolve("package-info.java")))
                        .toList();
        assertThat(unsigned).isEmpty();
    }

    @Test
    void a_class_fits_a_head_and_a_package_a_hand() {
        assertThat(sources().filter(source -> lines(source) > LINES_A_CLASS_NEVER_PASSES))
                .isEmpty();
        var crowded =
                sources()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> types(folder) > TYPES_A_PACKAGE_NEVER_PASSES);
        assertThat(crowded).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_without_an_owner() {
        assertThat(sources().filter(s -> read(s).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*")))
                .isEmpty();
    }

    /// They are read on pages, too. An address a program goes on to stands in `see`.
    @ParameterizedTest
    @FieldSource("services")
    void what_a_refusal_says_names_no_address(String service) {
        var words = House.ROOT.resolve(service + "-service/src/main/resources/problems.yaml");
        assertThat(read(words).lines())
                .filteredOn(line -> line.matches("\\s+(vi|en): .*"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("/api/"));
    }

    private static boolean isSigned(Path packageInfo) {
        return Files.exists(packageInfo)
                && read(packageInfo).contains("@NullMarked")
                && read(packageInfo).startsWith("///");
    }

    private static long types(Path folder) {
        return sources().filter(s -> folder.equals(s.getParent())).count() - 1;
    }

    private static long lines(Path source) {
        return read(source).lines().count();
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// All Java files that ship.
    private static Stream<Path> sources() {
        return Stream.of(
                        "infra",
                        "task-service",
                        "escalation-service",
                        "reporting-service",
                        "publication-service")
                .map(House.ROOT::resolve)
                .flatMap(HabitsTest::walk)
                .filter(p -> p.toString().endsWith(".java"))
                .filter(p -> p.toString().contains("/src/main/java/"));
    }

    /// What was built is left out: another module may be building while this one looks.
    private static Stream<Path> walk(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path directory, BasicFileAttributes attributes) {
                            return directory.endsWith("target")
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            files.add(file);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files.stream();
    }
}
