package dondoc.task.in.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dondoc.eventsourcing.Answer;
import dondoc.eventsourcing.By;
import dondoc.eventsourcing.CommandGateway;
import dondoc.eventsourcing.Order;
import dondoc.shredding.Hindered;
import dondoc.shredding.Shredding;
import dondoc.task.application.Definition;
import dondoc.task.domain.PacketId;
import dondoc.task.domain.TypedTexts;
import dondoc.task.domain.directive.DirectiveCommand.ClassifyDirective;
import dondoc.task.domain.directive.DirectiveCommand.CorrectDirective;
import dondoc.task.domain.directive.SourceKind;
import dondoc.task.domain.work.TaskCommand.UpdateProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// A secret text that went through every command there is, and what is left of it in the files of the
/// stopped city.
class ShreddingAtRestIT {
    /// Stands in everything that is typed about the secret directives, and nowhere else.
    private static final String SECRET = "Hồng Hạc";

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final By TASK_FORCE = new By("taskforce", null, Set.of("task-force"));

    /// Nobody types anything in these.
    private static final Set<String> WITHOUT_TEXT =
            Set.of(
                    "directive.report-delivery.v1",
                    "directive.shred.v1",
                    "task.reproject-deadline.v1",
                    "task.add-child.v1",
                    "task.reject-with-children.v1",
                    "task.report-with-children.v1",
                    "series.begin-period.v1");

    private final Path dir = ServedCity.directory().toAbsolutePath();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final List<String> secretDirectives = new ArrayList<>();
    private String harmless = "";

    @Test
    void nothing_is_left_of_it_in_any_topic_or_file_and_the_city_goes_on() throws IOException {
        Topics before;
        try (var city = ServedCity.in(dir)) {
            harmless = city.task("H26.01", "26/05/2026");
            write(city);
            shred(city);
            before = Topics.of(city.broker.bootstrapServers());
            assertThatThrownBy(() -> shredding(new ArrayList<>()).run())
                    .isInstanceOf(Hindered.class)
                    .hasMessageContaining("is in use");
        }
        assertThat(before.commandsWith(SECRET)).containsAll(commandsWithTexts());
        assertThat(before.holding(SECRET))
                .contains(
                        "task.events",
                        "task.commands",
                        "task.commands.dlq",
                        "task.directory",
                        "task-engine-shelf-changelog");
        Files.createDirectories(dir.resolve("logs"));
        Files.writeString(dir.resolve("logs/task-service.log"), "lỗi: Rà soát Hồng Hạc, 1\n");

        removed();
        var again = new ArrayList<String>();
        assertThat(shredding(again).run()).isTrue();
        assertThat(again).contains("Rewrote 0 records in 0 segments.");
        assertThat(files()).as("files with the text").isEmpty();
        try (var city = ServedCity.in(dir)) {
            compare(before, Topics.of(city.broker.bootstrapServers()));
            goesOn(city);
        }
    }

    private Shredding shredding(List<String> told) {
        return new Shredding(dir, TODAY, told::add);
    }

    private void removed() {
        var told = new ArrayList<String>();
        assertThat(shredding(told).run()).as(told.toString()).isTrue();
        assertThat(told.toString()).contains("Nothing of it is left").doesNotContain(SECRET);
        assertThat(dir.resolve("state/task-service")).doesNotExist();
        assertThat(dir.resolve("store")).doesNotExist();
    }

    private static Set<String> commandsWithTexts() {
        var types = new TreeSet<String>();
        for (var kind : List.of(Definition.DIRECTIVE, Definition.TASK, Definition.SERIES)) {
            types.addAll(kind.commands().types());
        }
        types.removeAll(WITHOUT_TEXT);
        return types;
    }

    /// Files in which the text is, as it is typed or as it is searched.
    private List<Path> files() throws IOException {
        try (var all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> {
                        try {
                            var bytes = Files.readAllBytes(f);
                            return Topics.contains(bytes, SECRET)
                                    || Topics.contains(bytes, "hong hac");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static void compare(Topics before, Topics after) {
        assertThat(after.holding(SECRET)).isEmpty();
        before.records()
                .forEach((place, was) -> {
                    var is = after.records().get(place);
                    assertThat(is).as(place).isNotNull();
                    assertThat(Topics.shell(Objects.requireNonNull(is)))
                            .isEqualTo(Topics.shell(was));
                    boolean stays =
                            was.topic().equals("task.events")
                                    && !Topics.holds(was, SECRET)
                                    && !Topics.header(was, "ce_type")
                                            .equals("directive.shredded.v1");
                    if (stays) {
                        assertThat(is.value()).as(place).isEqualTo(was.value());
                    }
                });
    }

    private void goesOn(ServedCity city) {
        var taskForce = city.as(Api.TASK_FORCE);
        versions.forEach((task, version) -> {
            var view = taskForce.get("/api/v1/tasks/" + task + "?atLeast=" + version);
            assertThat(view.status()).as(view.toString()).isEqualTo(200);
            assertThat(view.body().path("version").asLong()).isEqualTo(version);
            assertThat(view.text("content")).isEqualTo(TypedTexts.MARK);
            assertThat(view.text("class")).isEqualTo("WITHDRAWN");
            var answer =
                    city.part(CommandGateway.class)
                            .ask(
                                    Order.of(
                                            "after-" + task,
                                            task,
                                            new UpdateProgress(50, null, false),
                                            TASK_FORCE));
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            r -> {
                                assertThat(r.reason()).isEqualTo("TASK_CLOSED");
                                assertThat(r.version()).isEqualTo(version);
                            });
        });
        for (var directive : secretDirectives) {
            var sheet = taskForce.get("/api/v1/directives/" + directive + "?atLeast=2").body();
            assertThat(sheet.path("about").asString()).isEqualTo(TypedTexts.MARK);
            assertThat(sheet.path("shredded").path("removedOn").asString()).isEqualTo("2026-06-02");
        }
        var progress = "/api/v1/tasks/" + harmless + "/progress";
        var other = taskForce.post(progress, "{\"percent\":50}");
        assertThat(other.body().path("version").asLong()).isEqualTo(2);
        assertThat(taskForce.get("/api/v1/tasks/" + harmless + "?atLeast=2").text("content"))
                .isEqualTo("Rà soát Đường thoát nước");
    }

    private void shred(ServedCity city) {
        for (var directive : secretDirectives) {
            var reply =
                    city.as(Api.ADMINISTRATOR)
                            .post(
                                    "/api/v1/directives/" + directive + "/shreddings",
                                    "{\"document\":\"12/TB-VP\",\"reason\":\"đăng ký nhầm\"}");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.text("texts")).isEqualTo("HIDDEN");
        }
        var taskForce = city.as(Api.TASK_FORCE);
        for (var directive : secretDirectives) {
            var number = taskForce.get("/api/v1/directives/" + directive).text("number");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> {
                        var list = taskForce.get("/api/v1/tasks?number=" + number).body();
                        list.path("items")
                                .forEach(t ->
                                        versions.put(
                                                t.path("id").asString(),
                                                t.path("version").asLong()));
                        return !list.path("items").toString().contains("OPEN_")
                                && !list.toString().contains(SECRET);
                    });
        }
        assertThat(versions).hasSizeGreaterThan(6);
    }

    /// Every command that takes a text about a directive, a task or a series.
    private void write(ServedCity city) {
        var typing = new Typing(city);
        var directive = typing.directive("901/UBND-TH");
        secretDirectives.add(directive);
        correct(city, directive);
        typing.everythingAboutOneTask(directive);
        typing.tasksInOtherWays(directive);
        var recalled = typing.directive("902/UBND-TH");
        typing.task(recalled, "1", "");
        typing.said(
                "/api/v1/directives/" + recalled + "/recalls",
                "{\"document\":\"thu hồi Hồng Hạc\",\"reason\":\"vì Hồng Hạc\"}");
        var replaced = typing.directive("903/UBND-TH");
        typing.said(
                "/api/v1/directives/" + replaced + "/replacements",
                "{\"by\":\"%s\",\"document\":\"thay thế Hồng Hạc\",\"reason\":\"vì Hồng Hạc\"}"
                        .formatted(city.directive()));
        secretDirectives.addAll(List.of(recalled, replaced));
        unreadable(city, directive);
    }

    private static void correct(ServedCity city, String directive) {
        var packet = PacketId.of("000.00.00.H26", "hac");
        var gateway = city.part(CommandGateway.class);
        for (var command :
                List.of(
                        new ClassifyDirective(
                                SourceKind.ORAL, "Đô thị", "xác nhận Hồng Hạc 2", null, false),
                        new CorrectDirective(
                                "V/v Hồng Hạc mới",
                                null,
                                null,
                                "đính chính Hồng Hạc",
                                packet,
                                false))) {
            var id = command.getClass().getSimpleName();
            assertThat(gateway.ask(Order.of(id, directive, command, TASK_FORCE)))
                    .isInstanceOf(Answer.Accepted.class);
        }
    }

    /// A command nobody can read is put aside as it is, and answered.
    private static void unreadable(ServedCity city, String directive) {
        var record =
                new ProducerRecord<String, byte[]>(
                        "task.commands",
                        directive,
                        "{\"about\":{\"x\":\"Hồng Hạc\"}, Hồng Hạc".getBytes(UTF_8));
        Map.of(
                        "kind", "COMMAND",
                        "id", "broken",
                        "type", "directive.correct.v1",
                        "by", "{\"subject\":\"taskforce\",\"roles\":[\"task-force\"]}",
                        "reply-partition", "0",
                        "correlation", "broken")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try (var producer =
                new KafkaProducer<String, byte[]>(
                        Map.of("bootstrap.servers", city.broker.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(record);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        Topics.of(city.broker.bootstrapServers())
                                .holding(SECRET)
                                .contains("task.commands.dlq"));
    }

    /// One who types the secret wherever something may be typed.
    private record Typing(ServedCity city) {
        String directive(String number) {
            var body =
                    ServedCity.DIRECTIVE_BODY
                            .replace("2/UBND-TH", number)
                            .replace("Chủ tịch UBND Thành phố", "Hồng Hạc Chủ tịch")
                            .replace("V/v thoát nước", "V/v Hồng Hạc")
                            .replace(
                                    "\"type\"",
                                    "\"kind\":\"ORAL\",\"confirmedBy\":\"số Hồng Hạc\",\"type\"");
            return said("/api/v1/directives", body).text("id");
        }

        Api.Reply said(String path, String body) {
            var reply = city.as(Api.TASK_FORCE).post(path, body);
            assertThat(reply.status()).as(path + " " + body + " " + reply).isBetween(200, 201);
            return reply;
        }

        String task(String directive, String clause, String more) {
            return said(
                            "/api/v1/tasks",
                            """
                            {"directive":"%s","clause":"%s","content":"Rà soát Hồng Hạc, %s",
                             "lead":"H26.01","leader":"P00006","officer":"P00010",
                             "coordinators":["H26.02"],"phrase":"26/05/2026",
                             "remark":"gấp, Hồng Hạc"%s}\
                            """
                                    .formatted(directive, clause, clause, more))
                    .text("id");
        }

        private void work(String task, String what, String body) {
            said("/api/v1/tasks/" + task + "/" + what, body);
        }

        void everythingAboutOneTask(String directive) {
            var task = task(directive, "1", "");
            var said = "\"document\":\"số Hồng Hạc, 1\",\"reason\":\"lý do Hồng Hạc, 2\"}";
            work(task, "acknowledgements", "{\"text\":\"đã nhận Hồng Hạc\"}");
            work(task, "progress", "{\"text\":\"tiến độ Hồng Hạc\"," + links());
            work(
                    task,
                    "contributions",
                    "{\"unit\":\"H26.02\",\"text\":\"góp ý Hồng Hạc\"," + links());
            work(
                    task,
                    "extension-requests",
                    "{\"proposed\":\"2026-05-28\",\"reason\":\"xin lùi Hồng Hạc\"}");
            work(task, "extension-refusals", "{\"reason\":\"không lùi Hồng Hạc\"}");
            work(task, "extension-grants", "{\"to\":\"2026-05-29\"," + said);
            work(
                    task,
                    "deadline-advances",
                    "{\"to\":\"2026-05-28\",\"directive\":\"" + directive + "\"," + said);
            work(task, "stars", "{\"starred\":true,\"document\":\"gắn sao Hồng Hạc\"}");
            work(task, "suspensions", "{\"awaits\":\"chờ Hồng Hạc\"," + said);
            work(task, "resumptions", "{" + said);
            work(task, "return-requests", "{\"kind\":\"RETURNED\",\"reason\":\"trả Hồng Hạc\"}");
            work(task, "return-decisions", "{\"accepted\":false," + said);
            work(
                    task,
                    "completion-reports",
                    "{\"document\":\"báo cáo Hồng Hạc\",\"text\":\"xong Hồng Hạc\"," + links());
            work(task, "completion-rejections", "{\"reason\":\"chưa đủ Hồng Hạc\"}");
            work(task, "completion-reports", "{\"document\":\"báo cáo Hồng Hạc 2\"}");
            work(task, "completion-acceptances", "{\"remark\":\"nhận xét Hồng Hạc\"}");
            work(task, "acceptance-revocations", "{" + said);
            work(
                    task,
                    "handovers",
                    "{\"lead\":\"H26.02\",\"leader\":\"P00011\",\"officer\":\"P00013\"," + said);
        }

        private static String links() {
            return "\"evidence\":[\"https://hanoi.gov.vn/Hong-Hac-Hồng\"]}";
        }

        void tasksInOtherWays(String directive) {
            var withdrawn = task(directive, "2", "");
            work(
                    withdrawn,
                    "withdrawals",
                    "{\"document\":\"rút Hồng Hạc\",\"reason\":\"rút vì Hồng Hạc\"}");
            var parent = task(directive, "3", "");
            task(directive, "3.1", ",\"parent\":\"" + parent + "\"");
            said(
                    "/api/v1/directives/" + directive + "/fan-outs",
                    """
                    {"clause":"4","content":"Giao nhiều nơi Hồng Hạc","phrase":"",
                     "remark":"gấp, Hồng Hạc",
                     "units":[{"lead":"H26.01","leader":"P00006","officer":"P00010"},
                              {"lead":"H26.02","leader":"P00011","officer":"P00013"}]}\
                    """);
            var series =
                    said(
                                    "/api/v1/series",
                                    """
                                    {"directive":"%s","clause":"6","content":"Báo cáo Hồng Hạc",
                                     "lead":"H26.01","leader":"P00006","officer":"P00010",
                                     "remark":"gấp, Hồng Hạc","phases":[
                                      {"name":"Giai đoạn Hồng Hạc","phrase":"26/05/2026"}]}\
                                    """
                                            .formatted(directive))
                            .text("id");
            said(
                    "/api/v1/series/" + series + "/handovers",
                    """
                    {"lead":"H26.02","leader":"P00011","officer":"P00013",
                     "document":"chuyển Hồng Hạc","reason":"vì Hồng Hạc"}\
                    """);
            said(
                    "/api/v1/series/" + series + "/ends",
                    "{\"document\":\"hết Hồng Hạc\",\"reason\":\"vì Hồng Hạc\"}");
        }
    }
}
