package dondoc.task.in.page.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.in.page.Visitor;
import dondoc.task.in.page.Visitor.Seen;
import dondoc.task.in.web.ServedCity;
import dondoc.web.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/// The Task Force's desk on the running service: what the units have sent is decided here.
class RegistryPagesIT {
    private static final String JUSTICE = "H26.01";
    private static final List<String> QUEUES =
            List.of("verifications", "extensions", "returns", "unclassified");

    private static final Pattern AFTER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private static ServedCity city;
    private static Visitor kim;
    private static Visitor registrar;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        kim = Visitor.of(city, "kim", JUSTICE, Roles.DEPARTMENT_OFFICER);
        registrar = Visitor.of(city, "taskforce", null, Roles.TASK_FORCE);
    }

    @Test
    void nobody_but_the_task_force_comes_in() {
        var task = task("20/08/2026");
        var leader = Visitor.of(city, "leader", null, Roles.LEADERSHIP);
        for (var who : List.of(kim, leader)) {
            for (var queue : QUEUES) {
                assertThat(who.look("/registry/" + queue).status()).isEqualTo(403);
                assertThat(who.send("/registry/" + queue, chosen(task, 1)).status()).isEqualTo(403);
            }
            for (var page : List.of("", "/orphans", "/orphans/H26.01", "/handovers/" + task)) {
                assertThat(who.look("/registry" + page).status()).as(page).isEqualTo(403);
            }
            for (var page : List.of("/orphans/H26.01", "/handovers/" + task)) {
                assertThat(who.send("/registry" + page, chosen(task, 1)).status())
                        .as(page)
                        .isEqualTo(403);
            }
            assertThat(who.look("/").html()).doesNotContain("/registry");
        }
        assertThat(Visitor.unknown(city).look("/registry/returns").leadsTo())
                .endsWith("/oauth2/authorization/dondoc");
        assertThat(registrar.look("/").html()).contains("href=\"/registry\"");
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void the_desk_says_how_much_lies_in_each_queue() {
        reported("20/08/2026", "Xong việc đếm");
        var desk = registrar.look("/registry");
        assertThat(desk.text())
                .contains("Việc chờ quyết định", "13/05/2026", "Báo cáo hoàn thành")
                .contains("Đề nghị gia hạn", "Văn bản chưa phân loại");
        assertThat(desk.html()).contains("/registry/verifications", "/registry/orphans");
        assertThat(registrar.look("/registry?lang=en").text()).contains("What waits");
        assertThat(registrar.look("/registry/nothing").status()).isEqualTo(404);
        assertThat(registrar.look("/registry/verifications?from=9000").status()).isEqualTo(200);
    }

    @Test
    void a_report_is_accepted_with_one_click_and_leaves_the_queue() {
        var task = reported("20/08/2026", "Đã nạo vét 12 km cống");
        var queue = all("verifications");
        assertThat(queue.text()).contains("Đã nạo vét 12 km cống", "Báo cáo ngày 13/05/2026");
        var sent = decide("verifications", "YES", carried(queue, task));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("Đã xác nhận hoàn thành 1 nhiệm vụ");
        assertThat(sent.html()).doesNotContain("case-" + task);
        assertThat(registrar.look("/tasks/" + task).text()).contains("Xác nhận hoàn thành");
        var again = decide("verifications", "YES", carried(queue, task));
        assertThat(again.text()).contains("Đã xác nhận hoàn thành 1 nhiệm vụ");
        assertThat(version(task)).isEqualTo(3);
    }

    @Test
    void a_report_is_returned_with_a_reason_and_not_without() {
        var task = reported("20/08/2026", "Xong một nửa");
        var told = decide("verifications", "NO", carried(all("verifications"), task));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Chưa quyết định được 1 mục", "Thiếu nội dung bắt buộc");
        assertThat(told.html())
                .contains("id=\"reason-no-" + task + "-error\"")
                .contains("aria-describedby=\"reason-no-" + task + "-error\"");
        var sent =
                decide(
                        "verifications",
                        "NO",
                        List.of(carried(told, task)),
                        "reason",
                        "Thiếu biên bản nghiệm thu");
        assertThat(sent.text()).contains("Đã trả lại 1 báo cáo");
        assertThat(registrar.look("/tasks/" + task).text()).contains("Thiếu biên bản nghiệm thu");
    }

    @Test
    void many_are_decided_at_once_and_each_is_answered_for_itself() {
        var good = reported("20/08/2026", "Một");
        var moved = reported("20/08/2026", "Hai");
        var queue = all("verifications");
        var cases = List.of(carried(queue, good), carried(queue, moved));
        kim.follow(send(moved, "progress", "text", "Bổ sung tài liệu"));
        var sent = decide("verifications", "YES", cases);
        assertThat(sent.text())
                .contains("Đã xác nhận hoàn thành 1 nhiệm vụ", "Chưa quyết định được 1 mục")
                .contains("Nhiệm vụ đã thay đổi");
        assertThat(sent.html()).doesNotContain("case-" + good + "\"").contains("case-" + moved);
        assertThat(decide("verifications", "YES", carried(sent, moved)).text())
                .contains("Đã xác nhận hoàn thành 1 nhiệm vụ");
    }

    @Test
    void more_time_is_granted_as_asked_for_within_what_the_city_has_laid_down() {
        var task = task("20/08/2026");
        asked(task, "20/9/2026");
        var queue = all("extensions");
        assertThat(queue.text())
                .contains("Từ 20/08/2026 đến 20/09/2026", "Chờ vật tư", "trước khi hết hạn");
        var bare = decide("extensions", "YES", carried(queue, task));
        assertThat(bare.status()).isEqualTo(422);
        var late =
                decide(
                        "extensions",
                        "YES",
                        List.of(carried(bare, task)),
                        "to",
                        "20/9/2027",
                        "reason",
                        "Đồng ý");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html())
                .contains("to-yes-" + task + "-error", "value=\"20/9/2027\"", "ngày làm việc");
        var sent =
                decide(
                        "extensions",
                        "YES",
                        List.of(carried(late, task)),
                        "document",
                        "55/QĐ-TCT",
                        "reason",
                        "Đồng ý");
        assertThat(sent.text()).contains("Đã gia hạn 1 nhiệm vụ");
        assertThat(registrar.look("/tasks/" + task).text())
                .contains("Hạn 20/09/2026", "55/QĐ-TCT", "Hạn từ 20/08/2026 thành 20/09/2026");
    }

    @Test
    void the_third_time_takes_the_chairman_and_his_document() {
        var task = task("20/08/2026");
        for (var to : List.of("25/8/2026", "28/8/2026")) {
            asked(task, to);
            decide(
                    "extensions",
                    "YES",
                    List.of(carried(all("extensions"), task)),
                    "reason",
                    "Đồng ý");
        }
        asked(task, "4/9/2026");
        var queue = all("extensions");
        assertThat(queue.text()).contains("Đã gia hạn 2 lần");
        var told = decide("extensions", "YES", List.of(carried(queue, task)), "reason", "Đồng ý");
        assertThat(told.status()).isBetween(400, 499);
        assertThat(told.html()).contains("id=\"authority-yes-" + task + "\"");
        var sent =
                decide(
                        "extensions",
                        "YES",
                        List.of(carried(told, task)),
                        "chairman",
                        "true",
                        "document",
                        "99/UBND");
        assertThat(sent.text()).contains("Đã gia hạn 1 nhiệm vụ");
    }

    @Test
    void more_time_is_refused_with_a_reason_and_the_due_date_stays() {
        var task = task("20/08/2026");
        asked(task, "20/9/2026");
        var cases = List.of(carried(all("extensions"), task));
        var sent = decide("extensions", "NO", cases, "reason", "Không có lý do khách quan");
        assertThat(sent.text()).contains("Đã từ chối gia hạn 1 nhiệm vụ");
        assertThat(registrar.look("/tasks/" + task).text())
                .contains("Hạn 20/08/2026", "Không có lý do khách quan");
        assertThat(decide("extensions", "NO", cases, "reason", "Không có lý do khách quan").text())
                .contains("Đã từ chối gia hạn 1 nhiệm vụ");
        assertThat(version(task)).isEqualTo(3);
    }

    @Test
    void a_unit_is_kept_to_its_task_or_another_takes_it_at_once() {
        var kept = task("20/08/2026");
        var given = task("20/08/2026");
        for (var task : List.of(kept, given)) {
            kim.follow(send(task, "return", "kind", "NOT_OUR_FUNCTION", "reason", "Của sở khác"));
        }
        var queue = all("returns");
        assertThat(queue.text()).contains("Của sở khác", "Không thuộc chức năng của đơn vị");
        var sent =
                decide(
                        "returns",
                        "NO",
                        List.of(carried(queue, kept)),
                        "reason",
                        "Đúng chức năng của sở");
        assertThat(sent.text()).contains("Đã giữ nguyên đơn vị thực hiện của 1 nhiệm vụ");
        assertThat(sent.html()).contains("/registry/handovers/" + given);

        var handover = "/registry/handovers/" + given;
        var people = registrar.look(handover + "?lead=H26.02");
        assertThat(people.html()).contains("value=\"P00011\"", "value=\"P00013\"");
        var form = Visitor.fill(people, "lead", "H26.02", "leader", "P00011", "officer", "");
        var told = registrar.send(handover, form);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.html()).contains("<a href=\"#officer\">", "value=\"H26.02\"");
        assertThat(version(given)).isEqualTo(2);
        var whole = Visitor.fill(told, "lead", "H26.02", "leader", "P00011", "officer", "P00013");
        var moved = registrar.follow(registrar.send(handover, whole));
        assertThat(moved.text()).contains("Đã giao cho đơn vị khác");
        assertThat(registrar.look("/tasks/" + given).text())
                .contains("Đồng ý cho trả lại nhiệm vụ", "Bàn giao nhiệm vụ");
        assertThat(version(given)).isEqualTo(4);
    }

    @Test
    void a_directive_leaves_the_list_when_it_is_classified() {
        var queue = all("unclassified");
        var matcher = Pattern.compile("id=\"case-([^\"]+)\"").matcher(queue.html());
        assertThat(matcher.find()).as(queue.text()).isTrue();
        var id = matcher.group(1);
        var bare = decide("unclassified", "YES", carried(queue, id));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text()).contains("Thiếu nội dung bắt buộc");
        var sent =
                decide(
                        "unclassified",
                        "YES",
                        List.of(carried(bare, id)),
                        "sourceKind",
                        "DOCUMENT",
                        "field",
                        "Môi trường");
        assertThat(sent.text()).contains("Đã phân loại 1 văn bản");
        assertThat(sent.html()).doesNotContain("id=\"case-" + id);
    }

    @Test
    void what_no_form_of_ours_carries_is_refused() {
        var task = reported("20/08/2026", "Xong");
        for (var chosen : List.of("x", task, task + ".1.no-key", "no-id.1." + UUID.randomUUID())) {
            assertThat(decide("verifications", "YES", chosen).status()).as(chosen).isEqualTo(400);
        }
        assertThat(registrar.send("/registry/verifications", chosen(task, 2)).status())
                .isEqualTo(400);
        assertThat(decide("extensions", "YES", carried(all("verifications"), task)).text())
                .contains("Chưa quyết định được 1 mục");
        assertThat(
                        registrar
                                .forge(
                                        "/registry/verifications",
                                        chosen(task, 2).toSingleValueMap())
                                .status())
                .isEqualTo(403);
        assertThat(version(task)).isEqualTo(2);
    }

    private static String task(String phrase) {
        var task = city.task(JUSTICE, phrase);
        assertThat(kim.look("/tasks/" + task + "?atLeast=1").status()).isEqualTo(200);
        return task;
    }

    private static String reported(String phrase, String text) {
        var task = task(phrase);
        kim.follow(send(task, "completion", "text", text));
        return task;
    }

    private static void asked(String task, String to) {
        kim.follow(send(task, "extension", "proposed", to, "reason", "Chờ vật tư"));
    }

    private static Seen send(String task, String deed, String... typed) {
        var address = "/tasks/%s/%s".formatted(task, deed);
        return kim.send(address, Visitor.fill(kim.look(address), typed));
    }

    /// The page of the queue that everything is on, be it a long one.
    private static Seen all(String queue) {
        var page = registrar.look("/registry/" + queue);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        var html = new StringBuilder(page.html());
        for (var next = after(page); next != null; ) {
            var further = registrar.look(next);
            html.append(further.html());
            next = after(further);
        }
        return new Seen(200, html.toString(), null, Map.of());
    }

    private static @Nullable String after(Seen page) {
        var next = AFTER.matcher(page.html());
        return next.find() ? next.group(1) : null;
    }

    /// What the form carries of a case.
    private static String carried(Seen queue, String id) {
        var carried = Pattern.compile("name=\"chosen\" value=\"(" + id + "\\.[^\"]+)\"");
        var found = carried.matcher(queue.html());
        assertThat(found.find()).as("%s in %s", id, queue.text()).isTrue();
        return found.group(1);
    }

    private static Seen decide(String queue, String verdict, String chosen) {
        return decide(queue, verdict, List.of(chosen));
    }

    private static Seen decide(String queue, String verdict, List<String> chosen, String... typed) {
        var fields = new LinkedMultiValueMap<String, String>();
        chosen.forEach(c -> fields.add("chosen", c));
        fields.add("verdict", verdict);
        for (int at = 0; at < typed.length; at += 2) {
            fields.add(typed[at], typed[at + 1]);
        }
        return registrar.send("/registry/" + queue, fields);
    }

    private static LinkedMultiValueMap<String, String> chosen(String task, long version) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("chosen", "%s.%d.%s".formatted(task, version, UUID.randomUUID()));
        return fields;
    }

    private static long version(String task) {
        return Long.parseLong(
                registrar
                        .look("/registry/handovers/" + task)
                        .sealed()
                        .getOrDefault("version", "0"));
    }
}
