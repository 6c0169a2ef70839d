package dondoc.task.in.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.domain.Samples;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Packets of the document exchange: what they do, once, and what is refused to whom.
class PacketIT {
    private static final String RECORDED = "2026-05-13T10:00:00+07:00";
    private static final AtomicInteger NUMBERS = new AtomicInteger(3_000);

    private static ServedCity city;

    private int own;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
    }

    /// Every test speaks of documents of its own.
    @BeforeEach
    void number() {
        own = NUMBERS.addAndGet(100);
    }

    @Test
    void a_new_document_is_registered_once_however_often_its_packet_comes() {
        var first = sent("new.xml");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text("steering")).isEqualTo("NEW");
        var again = sent("new.xml");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var sheet = directive(first.text("directive"), 1);
        assertThat(sheet.text("number")).isEqualTo(own + "/UBND-TH");
        assertThat(sheet.text("issuer")).isEqualTo("UBND Thành phố");
        assertThat(sheet.text("signer")).isEqualTo("TM. Chủ tịch");
        assertThat(sheet.text("urgency")).isEqualTo("Khẩn");
        assertThat(sheet.text("answerBy")).isEqualTo("2026-06-15");
        assertThat(sheet.text("packet")).isEqualTo(first.text("packet"));
        assertThat(sheet.body().has("field")).isFalse();
        assertThat(sheet.body().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void an_update_puts_right_what_changed_and_nothing_else() {
        var id = sent("new.xml").text("directive");
        var update = sent("update.xml");
        assertThat(update.text("directive")).as(update.toString()).isEqualTo(id);
        assertThat(sent("update.xml").body()).isEqualTo(update.body());
        var sheet = directive(id, 2);
        assertThat(sheet.text("about")).isEqualTo("V/v thoát nước và chống úng ngập mùa mưa");
        assertThat(sheet.text("urgency")).isEqualTo("Hỏa tốc");
        assertThat(sheet.text("answerBy")).isEqualTo("2026-06-30");
        assertThat(sheet.body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_recall_withdraws_the_tasks_and_is_answered_the_same_again() {
        var id = sent("new.xml").text("directive");
        var task = task(id);
        var recall = sent("recall.xml");
        assertThat(recall.status()).as(recall.toString()).isEqualTo(200);
        assertThat(recall.text("ended")).isEqualTo(id);
        assertThat(withdrawn(recall)).containsExactly(task);
        assertThat(sent("recall.xml").body()).isEqualTo(recall.body());
        assertThat(taskForce().get("/api/v1/tasks/" + task).text("supersededBy")).isEqualTo(id);
        var end = directive(id, 2).body().path("end");
        assertThat(end.path("how").asString()).isEqualTo("RECALLED");
        assertThat(end.path("document").asString()).isEqualTo(own + "1/UBND-TH");
        assertThat(end.path("reason").asString()).isEqualTo("Ban hành không đúng thẩm quyền");
        var update = sent("update.xml");
        refused(409, "DIRECTIVE_NO_LONGER_HOLDS", update);
    }

    @Test
    void a_replacement_registers_the_new_document_and_ends_the_old_one() {
        var id = sent("new.xml").text("directive");
        var task = task(id);
        var replacement = sent("replace.xml");
        assertThat(replacement.status()).as(replacement.toString()).isEqualTo(200);
        assertThat(replacement.text("ended")).isEqualTo(id);
        assertThat(withdrawn(replacement)).containsExactly(task);
        assertThat(sent("replace.xml").body()).isEqualTo(replacement.body());
        var by = replacement.text("directive");
        assertThat(directive(by, 1).text("number")).isEqualTo(own + "2/QĐ-UBND");
        assertThat(directive(id, 2).body().path("end").path("by").asString()).isEqualTo(by);
        assertThat(taskForce().get("/api/v1/tasks/" + task).text("supersededBy")).isEqualTo(by);
    }

    @Test
    void a_packet_with_the_same_id_and_other_content_is_refused_and_changes_nothing() {
        var id = sent("new.xml").text("directive");
        var changed = sample("new.xml").replace("chống úng ngập", "chống hạn");
        var reply = sent(taskForce(), changed);
        refused(409, "PACKET_CHANGED", reply);
        assertThat(reply.text("see")).isEqualTo("/api/v1/directives/" + id);
        assertThat(directive(id, 1).text("about")).isEqualTo("V/v thoát nước và chống úng ngập");
        var traced = sample("new.xml").replace("09:00:00", "10:30:00");
        assertThat(sent(taskForce(), traced).status()).isEqualTo(200);
    }

    @Test
    void a_document_a_clerk_registered_is_not_registered_again_and_the_packet_leaves_nothing() {
        var typed = ServedCity.DIRECTIVE_BODY.replace("2/UBND-TH", own + "/UBND-TH");
        var id = taskForce().post("/api/v1/directives", typed).text("id");
        assertThat(directive(id, 1).status()).isEqualTo(200);
        refused(409, "DIRECTIVE_ALREADY_REGISTERED", sent("new.xml"));
        var mended = sample("new.xml").replace("CodeNumber>" + own, "CodeNumber>" + own + "9");
        assertThat(sent(taskForce(), mended).status()).isEqualTo(200);
    }

    @Test
    void what_concerns_an_unknown_document_is_refused() {
        for (var packet : List.of("recall.xml", "update.xml", "replace.xml")) {
            refused(404, "UNKNOWN_DIRECTIVE", sent(packet));
        }
        assertThat(sent("new.xml").status()).isEqualTo(200);
        assertThat(sent("replace.xml").status()).isEqualTo(200);
    }

    @Test
    void faulty_packets_have_problems_of_their_own() {
        var packet = sample("new.xml");
        refused(400, "MALFORMED_PACKET", sent(taskForce(), "<edXML"));
        refused(
                422,
                "UNKNOWN_STEERING_TYPE",
                sent(taskForce(), packet.replace(">new<", ">withdraw<")));
        refused(
                422,
                "NO_DOCUMENT_NUMBER",
                sent(taskForce(), packet.replace(">" + own + "<", "><")));
        refused(
                422,
                "SECRET",
                sent(taskForce(), packet.replace("Trong cơ quan nhà nước", "Tuyệt mật")));
        refused(
                422,
                "NAMES_NO_OTHER_DIRECTIVE",
                sent(taskForce(), packet.replace(">new<", ">replace<")));
        refused(
                422,
                "DATE_IN_THE_FUTURE",
                sent(taskForce(), packet.replace(">2026-05-12<", ">2026-05-14<")));
        var others = sample("recall.xml");
        var last = others.lastIndexOf("000.00.00.H26");
        refused(
                422,
                "ANOTHER_ISSUERS_DIRECTIVE",
                sent(
                        taskForce(),
                        others.substring(0, last) + "000.00.00.G01" + others.substring(last + 13)));
    }

    @Test
    void packets_are_the_task_forces_and_the_pasts_the_migrations() {
        for (var who : List.of(Api.JUSTICE, Api.LEADERSHIP, Api.ADMINISTRATOR)) {
            refused(403, "FORBIDDEN", sent(city.as(who), sample("new.xml")));
        }
        var migration = city.as(Api.MIGRATION);
        refused(403, "NOT_YOUR_ROLE", sent(migration, sample("new.xml")));
        var past = migration.with("Dondoc-Recorded-At", RECORDED);
        assertThat(sent(past, sample("new.xml")).status()).isEqualTo(200);
        assertThat(sent(past, sample("recall.xml")).status()).isEqualTo(200);
    }

    private static Api taskForce() {
        return city.as(Api.TASK_FORCE);
    }

    private Api.Reply sent(String packet) {
        return sent(taskForce(), sample(packet));
    }

    private static Api.Reply sent(Api as, String packet) {
        return as.send("POST", "/api/v1/packets", "application/xml", packet.getBytes(UTF_8));
    }

    private String sample(String name) {
        return new String(Samples.bytes("edxml/" + name), UTF_8)
                .replace(">300<", ">" + own + "<")
                .replace(">310<", ">" + own + "1<")
                .replace(">320<", ">" + own + "2<")
                .replace(",300/", "," + own + "/")
                .replace(",310/", "," + own + "1/")
                .replace(",320/", "," + own + "2/");
    }

    private static String task(String directive) {
        var body = city.taskBody("H26.01", "26/05/2026").replace(city.directive(), directive);
        var id = taskForce().post("/api/v1/tasks", body).text("id");
        assertThat(taskForce().get("/api/v1/tasks/" + id + "?atLeast=1").status()).isEqualTo(200);
        return id;
    }

    private static Api.Reply directive(String id, int version) {
        var sheet = taskForce().get("/api/v1/directives/" + id + "?atLeast=" + version);
        assertThat(sheet.status()).as(sheet.toString()).isEqualTo(200);
        return sheet;
    }

    private static List<String> withdrawn(Api.Reply reply) {
        return StreamSupport.stream(reply.body().path("withdrawn").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void refused(int status, String code, Api.Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
