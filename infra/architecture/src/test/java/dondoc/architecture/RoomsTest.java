package dondoc.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dondoc.architecture.House.CLASSES;
import static dondoc.architecture.House.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Is it a rule? `domain`. An order of steps? `application`. Does something call us? `in`. Do we
/// call something? `out`.
class RoomsTest {

    static final java.util.List<String> services = SERVICES;

    @ParameterizedTest
    @FieldSource("services")
    void every_service_is_seen_by_these_tests(String service) {
        assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith("dondoc." + service)))
                .isNotEmpty();
        assertThat(
                        CLASSES.stream()
                                .filter(c ->
                                        c.getPackageName().startsWith(room(service, "domain"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("services")
    void a_rule_knows_java_and_its_own_words_only(String service) {
        classes()
                .that()
                .resideInAPackage(room(service, "domain.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", room(service, "domain.."))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("services")
    void an_order_of_steps_knows_rules_and_the_engine_not_technology(String service) {
        classes()
                .that()
                .resideInAPackage(room(service, "application.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.slf4j..",
                        "dondoc.eventsourcing..",
                        room(service, "domain.."),
                        room(service, "application.."))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("services")
    void what_calls_us_and_what_we_call_never_see_each_other(String service) {
        noClasses()
                .that()
                .resideInAPackage(room(service, "in.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(service, "out.."))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(room(service, "out.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room(service, "in.."))
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("services")
    void only_the_root_wires(String service) {
        noClasses()
                .that()
                .resideInAnyPackage(
                        room(service, "domain.."),
                        room(service, "application.."),
                        room(service, "in.."),
                        room(service, "out.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dondoc." + service)
                .check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("services")
    void no_service_knows_another(String service) {
        var others = new ArrayList<String>();
        SERVICES.stream()
                .filter(s -> !s.equals(service))
                .forEach(s -> others.add("dondoc." + s + ".."));
        noClasses()
                .that()
                .resideInAPackage("dondoc." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void what_is_shared_knows_no_service() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dondoc.broker..",
                        "dondoc.store..",
                        "dondoc.eventsourcing..",
                        "dondoc.feed..",
                        "dondoc.web..",
                        "dondoc.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream().map(s -> "dondoc." + s + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_neither_spring_nor_the_house() {
        noClasses()
                .that()
                .resideInAPackage("dondoc.eventsourcing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "dondoc.web..", "dondoc.feed..", "dondoc.broker..")
                .check(CLASSES);
    }

    @Test
    void only_the_broker_module_sees_broker_jars() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dondoc.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
                .check(CLASSES);
    }

    @Test
    void only_the_store_module_and_who_starts_it_see_the_embedded_server() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dondoc.store..", "dondoc.standalone.child..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.h2..")
                .check(CLASSES);
    }

    @Test
    void axon_stays_in_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dondoc.eventsourcing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CLASSES);
    }

    private static String room(String service, String room) {
        return "dondoc." + service + "." + room;
    }
}
