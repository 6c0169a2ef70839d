package dondoc.task.in.page.work;

import static dondoc.task.in.page.Visitor.fill;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.in.page.Visitor;
import dondoc.task.in.page.Visitor.Seen;
import dondoc.task.in.web.ServedCity;
import dondoc.web.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The departments' pages on the running service: two units, three colleagues, and those who only
/// read.
class UnitPagesIT {
    private static final String JUSTICE = "H26.01";
    private static final String INDUSTRY = "H26.02";

    private static ServedCity city;
    private static Visitor kim;
    private static Visitor hoa;
    private static Visitor lan;
    private static Visitor taskForce;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        kim = Visitor.of(city, "kim", JUSTICE, Roles.DEPARTMENT_OFFICER);
        hoa = Visitor.of(city, "hoa", JUSTICE, Roles.DEPARTMENT_OFFICER);
        lan = Visitor.of(city, "lan", INDUSTRY, Roles.DEPARTMENT_OFFICER);
        taskForce = Visitor.of(city, "taskforce", null, Roles.TASK_FORCE);
    }

    @Test
    void a_list_opens_on_what_presses_most_and_says_how_many() {
        var late = task("11/05/2026");
        var soon = task("15/05/2026");
        var later = task("15/09/2026");
        var list = kim.look("/");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.text()).contains("Nhiệm vụ của Sở Tư pháp", "13/05/2026", "quá hạn 2 ngày");
        assertThat(places(list, late, soon, later)).isSorted().doesNotContain(-1);
        assertThat(kim.look("/?view=OVERDUE").html()).contains(late).doesNotContain(soon, later);
        assertThat(kim.look("/?lang=en").text()).contains("Tasks of", "2 days overdue");
    }

    @Test
    void the_words_asked_for_need_no_diacritics_and_stay_in_the_address() {
        var task = task("20/08/2026");
        for (var typed : List.of("duong%20thoat", "%C4%90%C6%B0%E1%BB%9Dng%20tho%C3%A1t")) {
            var found = kim.look("/?view=IN_TIME&q=" + typed);
            assertThat(found.html()).contains(task, "/tasks.csv?view=IN_TIME&amp;q=");
        }
        assertThat(kim.look("/?q=khongcotu").text()).contains("Không có nhiệm vụ nào khớp.");
    }

    @Test
    void another_unit_sees_none_of_it_whichever_way_it_asks() {
        var task = task("20/08/2026");
        assertThat(lan.look("/").html()).doesNotContain(task);
        for (var address :
                List.of(
                        "/tasks/" + task,
                        "/tasks/" + task + "/progress",
                        "/?open=" + task,
                        "/?unit=" + JUSTICE,
                        "/tasks.csv?unit=" + JUSTICE,
                        "/tasks.xlsx?unit=" + JUSTICE,
                        "/progress?task=" + task)) {
            var seen = lan.look(address);
            assertThat(seen.status()).as(address).isEqualTo(403);
            assertThat(seen.html()).as(address).doesNotContain("thoát nước");
        }
        for (var deed : Deed.values()) {
            var sent =
                    lan.send("/tasks/%s/%s".formatted(task, deed.path()), sealed(1, "text", "x"));
            assertThat(sent.status()).as(deed.path()).isEqualTo(403);
        }
        assertThat(lan.send("/progress", sealed(1, "task", task, "percent", "5", "text", "")))
                .extracting(Seen::status)
                .isEqualTo(403);
        assertThat(version(task)).isEqualTo(1);
        assertThat(lan.look("/tasks/" + UUID.nameUUIDFromBytes(new byte[] {1})).status())
                .isEqualTo(403);
    }

    @Test
    void who_only_reads_is_offered_nothing_and_may_send_nothing() {
        var task = task("20/08/2026");
        var leader = Visitor.of(city, "leader", null, Roles.LEADERSHIP);
        assertThat(leader.look("/tasks/" + task).html()).doesNotContain("/progress");
        assertThat(leader.look("/tasks/" + task + "/progress").status()).isEqualTo(403);
        assertThat(leader.send("/tasks/" + task + "/progress", sealed(1, "percent", "5")).status())
                .isEqualTo(403);
        assertThat(Visitor.of(city, "p", null, Roles.PUBLISHER).look("/").status()).isEqualTo(403);
        assertThat(Visitor.of(city, "x", null, Roles.DEPARTMENT_OFFICER).look("/").text())
                .contains("Tài khoản chưa gắn với đơn vị nào");
        assertThat(Visitor.unknown(city).look("/").leadsTo())
                .endsWith("/oauth2/authorization/dondoc");
        assertThat(kim.forge("/tasks/" + task + "/progress", sealed(1, "percent", "5")).status())
                .isEqualTo(403);
        assertThat(version(task)).isEqualTo(1);
    }

    @Test
    void a_task_says_why_it_is_due_when_it_is_and_what_happened() {
        var task = task("Trong 5 ngày làm việc");
        var page = kim.look("/tasks/" + task + "?list=view%3DOVERDUE");
        assertThat(page.text())
                .contains("Vì sao hạn này?", "5 ngày làm việc sau ngày ban hành 13/05/2026")
                .contains("Giao nhiệm vụ", "2/UBND-TH", "Sở Tư pháp");
        assertThat(page.html()).contains("href=\"/?view=OVERDUE\"");
        assertThat(kim.look("/tasks/" + task + "?list=%2F%2Felsewhere.example").html())
                .doesNotContain("href=\"//elsewhere");
    }

    @Test
    void an_update_is_recorded_once_however_often_it_is_sent_and_shown_at_once() {
        var task = task("20/08/2026");
        var form = fill(open(kim, task, Deed.PROGRESS), "percent", "40", "text", "Đã khảo sát");
        var sent = kim.send("/tasks/" + task + "/progress", form);
        kim.send("/tasks/" + task + "/progress", form);
        var shown = kim.follow(sent);
        assertThat(shown.text())
                .contains("Đã ghi nhận cập nhật tiến độ.", "Cập nhật tiến độ : 40%", "Đã khảo sát");
        assertThat(version(task)).isEqualTo(2);
    }

    @Test
    void every_deed_has_its_form_and_its_effect() {
        var task = task("20/08/2026");
        assertThat(done(task, Deed.ACKNOWLEDGE, "text", "")).contains("Đã ghi nhận việc tiếp nhận");
        assertThat(done(task, Deed.EXTENSION, "proposed", "20/9/2026", "reason", "Chờ vật tư"))
                .contains("Hạn đề nghị: 20/09/2026", "Đề nghị gia hạn đang chờ quyết định");
        assertThat(
                        done(
                                task,
                                Deed.RETURN,
                                "kind",
                                "NOT_OUR_FUNCTION",
                                "reason",
                                "Của sở khác",
                                "instead",
                                "H26.02"))
                .contains("Không thuộc chức năng của đơn vị", "Đề nghị giao cho: ");
        assertThat(done(task, Deed.COMPLETION, "document", "691/BC", "text", "Xong"))
                .contains("chờ xác nhận", "Văn bản: 691/BC");
        assertThat(kim.look("/tasks/" + task).html())
                .contains("/progress")
                .doesNotContain("/completion", "/extension", "/acknowledge");
    }

    @Test
    void what_is_refused_is_told_in_plain_words_beside_what_was_typed() {
        var task = task("20/08/2026");
        var wrong =
                send(kim, task, Deed.PROGRESS, "percent", "nhiều", "text", "Một <b>câu</b> dài");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("Tỷ lệ phải từ 0 đến 100", "<a href=\"#percent\">", "value=\"nhiều\"")
                .contains("Một &lt;b&gt;câu&lt;/b&gt; dài");
        var early = send(kim, task, Deed.EXTENSION, "proposed", "01/08/2026", "reason", "Xin thêm");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Hạn mới phải sau hạn hiện tại", "Xin thêm");
        var none = send(kim, task, Deed.EXTENSION, "proposed", "31/9/2026", "reason", "Xin thêm");
        assertThat(none.html()).contains("không tồn tại", "value=\"31/9/2026\"");
        var unsaid = send(kim, task, Deed.EXTENSION, "proposed", "01/09/2026", "reason", " ");
        assertThat(unsaid.text()).contains("Thiếu nội dung bắt buộc", "Hãy điền Lý do");
        var unread = send(kim, task, Deed.RETURN, "kind", "BORED", "reason", "Không thích");
        assertThat(unread.text()).contains("Hãy điền Vì sao trả lại", "Không thích");
        var nobody =
                send(
                        kim,
                        task,
                        Deed.RETURN,
                        "kind",
                        "RETURNED",
                        "reason",
                        "Nhầm",
                        "instead",
                        "Sở Không Có");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.html()).contains("<a href=\"#instead\">", "value=\"Sở Không Có\"");
        var link = send(kim, task, Deed.PROGRESS, "percent", "5", "evidence", "http://plain");
        assertThat(link.html()).contains("Liên kết minh chứng không hợp lệ", "http://plain");
        assertThat(version(task)).isEqualTo(1);

        var mended = kim.send("/tasks/" + task + "/progress", fill(wrong, "percent", "50"));
        assertThat(kim.follow(mended).text()).contains("50%");
    }

    @Test
    void the_second_of_two_officers_sees_what_the_first_did_beside_his_own_and_sends_again() {
        var task = task("20/08/2026");
        var hers = fill(open(hoa, task, Deed.PROGRESS), "percent", "70", "text", "Phần của Hoa");
        kim.follow(send(kim, task, Deed.PROGRESS, "percent", "30", "text", "Phần của Kim"));

        var told = hoa.send("/tasks/" + task + "/progress", hers);
        assertThat(told.status()).isEqualTo(412);
        assertThat(told.text())
                .contains("Nhiệm vụ đã thay đổi sau khi bạn mở biểu mẫu", "Người khác đã làm")
                .contains("Phần của Kim", "Phần của Hoa");
        assertThat(version(task)).isEqualTo(2);

        var again = fill(told, "percent", "70", "text", "Phần của Hoa");
        assertThat(hoa.follow(hoa.send("/tasks/" + task + "/progress", again)).text())
                .contains("Đã ghi nhận", "Phần của Hoa");
        assertThat(version(task)).isEqualTo(3);
    }

    @Test
    void what_is_closed_meanwhile_is_refused_with_the_rule_behind_it() {
        var task = task("20/08/2026");
        var form = fill(open(kim, task, Deed.COMPLETION), "text", "Lần hai");
        kim.follow(send(kim, task, Deed.COMPLETION, "text", "Lần một"));
        var told = kim.send("/tasks/" + task + "/completion", form);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Đã có báo cáo hoàn thành đang chờ xác nhận", "Lần hai");
    }

    @Test
    void many_are_updated_at_once_and_each_is_answered_for_itself() {
        var good = task("20/08/2026");
        var wrong = task("20/08/2026");
        var moved = task("20/08/2026");
        var silent = task("20/08/2026");
        kim.follow(send(hoa, moved, Deed.PROGRESS, "percent", "10", "text", "Hoa"));
        var rows = new LinkedMultiValueMap<String, String>();
        row(rows, good, "40", "");
        row(rows, wrong, "bốn mươi", "Việc đang làm");
        row(rows, moved, "20", "Kim");
        row(rows, silent, "", "");

        var told = kim.send("/progress", rows);
        assertThat(told.text())
                .contains("Đã ghi nhận 1 nhiệm vụ", "Chưa ghi được 3 nhiệm vụ")
                .contains("Tỷ lệ phải từ 0 đến 100", "Việc đang làm")
                .contains("Nhiệm vụ đã thay đổi sau khi bạn mở biểu mẫu", "Kim")
                .contains("Cập nhật tiến độ cần tỷ lệ hoặc nội dung");
        assertThat(told.html()).doesNotContain("id=\"percent-" + good);
        kim.send("/progress", rows);
        var again = new LinkedMultiValueMap<String, String>();
        row(again, silent, "", "");
        again.add("shared", "Chung cho tất cả");
        assertThat(kim.send("/progress", again).text()).contains("Đã ghi nhận 1 nhiệm vụ");
        assertThat(kim.look("/tasks/" + silent + "?atLeast=2").text()).contains("Chung cho tất cả");
        assertThat(List.of(version(good), version(wrong), version(moved)))
                .containsExactly(2L, 1L, 2L);
        assertThat(kim.look("/progress").status()).isEqualTo(400);
    }

    @Test
    void of_many_none_is_named_twice() {
        var twice = task("20/08/2026");
        var rows = new LinkedMultiValueMap<String, String>();
        row(rows, twice, "40", "một");
        row(rows, twice, "50", "hai");
        assertThat(kim.send("/progress", rows).status()).isEqualTo(400);
        assertThat(version(twice)).isEqualTo(1);
    }

    @Test
    void a_task_that_waits_for_a_superior_offers_neither_report_nor_extension() {
        var task = task("20/08/2026");
        assertThat(kim.look("/tasks/" + task).html()).contains("/completion", "/extension");
        city.suspend(task);
        assertThat(kim.look("/tasks/" + task + "?atLeast=2").text()).contains("Bộ Xây dựng");
        kim.follow(send(kim, task, Deed.PROGRESS, "percent", "100"));
        assertThat(kim.look("/tasks/" + task + "?atLeast=3").html())
                .contains("/progress")
                .doesNotContain("/completion", "/extension");
    }

    private static void row(
            MultiValueMap<String, String> rows, String task, String percent, String text) {
        rows.add("task", task);
        rows.add("key", UUID.randomUUID().toString());
        rows.add("version", "1");
        rows.add("percent", percent);
        rows.add("text", text);
    }

    @Test
    void the_task_force_sees_every_unit_and_may_choose_one() {
        var task = task("20/08/2026");
        assertThat(taskForce.look("/?view=IN_TIME&unit=" + JUSTICE).html()).contains(task);
        assertThat(taskForce.look("/?view=IN_TIME&unit=" + INDUSTRY).html()).doesNotContain(task);
        assertThat(taskForce.look("/?unit=none").status()).isEqualTo(400);
        assertThat(taskForce.look("/").text()).contains("Nhiệm vụ của các đơn vị", "Tất cả đơn vị");
    }

    @Test
    void a_file_holds_what_the_list_shows_in_its_order() {
        var late = task("10/05/2026");
        var waiting = task("20/08/2026");
        var later = task("21/08/2026");
        kim.follow(send(kim, waiting, Deed.COMPLETION, "text", "Xong"));
        var file = kim.look("/tasks.csv");
        assertThat(file.status()).isEqualTo(200);
        assertThat(places(file, late, waiting, later)).isSorted().doesNotContain(-1);
        assertThat(kim.look("/tasks.csv?view=WAITING").html())
                .contains(waiting)
                .doesNotContain(late);
        assertThat(kim.look("/tasks.xlsx?view=WAITING").status()).isEqualTo(200);
    }

    @Test
    void addresses_that_name_nothing_are_told_so() {
        var task = task("20/08/2026");
        assertThat(kim.look("/tasks/" + task + "/dance").status()).isEqualTo(404);
        assertThat(kim.look("/tasks/no-task").status()).isEqualTo(400);
        assertThat(kim.look("/?view=SOMETHING").status()).isIn(400, 422);
        assertThat(taskForce.look("/tasks/" + UUID.nameUUIDFromBytes(new byte[] {1})).status())
                .isEqualTo(404);
        assertThat(kim.look("/?from=-5").status()).isEqualTo(200);
        assertThat(kim.look("/?from=100000").text()).contains("nhiệm vụ");
    }

    private static String task(String phrase) {
        var task = city.task(JUSTICE, phrase);
        assertThat(kim.look("/tasks/" + task + "?atLeast=1").status()).isEqualTo(200);
        return task;
    }

    private static Seen open(Visitor who, String task, Deed deed) {
        return who.look("/tasks/%s/%s".formatted(task, deed.path()));
    }

    private static Seen send(Visitor who, String task, Deed deed, String... typed) {
        return who.send(
                "/tasks/%s/%s".formatted(task, deed.path()), fill(open(who, task, deed), typed));
    }

    private static String done(String task, Deed deed, String... typed) {
        return kim.follow(send(kim, task, deed, typed)).text();
    }

    private static Map<String, String> sealed(long version, String... typed) {
        var fields = fill(new Seen(200, "", null, Map.of()), typed);
        fields.put("key", UUID.randomUUID().toString());
        fields.put("version", String.valueOf(version));
        return fields;
    }

    private static long version(String task) {
        return Long.parseLong(
                taskForce
                        .look("/tasks/" + task + "/progress")
                        .sealed()
                        .getOrDefault("version", "0"));
    }

    /// Where each of these first stands, -1 for nowhere.
    private static List<Integer> places(Seen page, String... tasks) {
        return List.of(tasks).stream().map(page.html()::indexOf).toList();
    }
}
