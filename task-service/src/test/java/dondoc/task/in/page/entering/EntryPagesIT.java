package dondoc.task.in.page.entering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.task.in.page.Visitor;
import dondoc.task.in.page.Visitor.Seen;
import dondoc.task.in.web.ServedCity;
import dondoc.web.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Entering a directive with its tasks on the running service.
class EntryPagesIT {
    private static final String NEW = "/directives/new";
    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    private static ServedCity city;
    private static Visitor registrar;

    @BeforeAll
    static void start() {
        city = ServedCity.shared();
        registrar = Visitor.of(city, "taskforce", null, Roles.TASK_FORCE);
    }

    @Test
    void nobody_but_the_task_force_enters_anything() {
        var kim = Visitor.of(city, "kim", "H26.01", Roles.DEPARTMENT_OFFICER);
        var leader = Visitor.of(city, "leader", null, Roles.LEADERSHIP);
        for (var who : List.of(kim, leader)) {
            assertThat(who.look(NEW).status()).isEqualTo(403);
            assertThat(who.look("/directives/due?row=1").status()).isEqualTo(403);
            assertThat(who.send(NEW, form(number(), "enter")).status()).isEqualTo(403);
            assertThat(who.look("/directives/" + UUID.nameUUIDFromBytes(new byte[] {1})).status())
                    .isEqualTo(403);
        }
        assertThat(Visitor.unknown(city).look(NEW).leadsTo())
                .endsWith("/oauth2/authorization/dondoc");
        assertThat(registrar.forge(NEW, Map.of("do", "enter")).status()).isEqualTo(403);
    }

    @Test
    void a_directive_and_its_tasks_are_entered_with_one_form() {
        var form = form(number(), "enter");
        row(form, 1, "1", "Rà soát cống", "Trong 5 ngày làm việc", "H26.01", "P00006", "P00010");
        row(form, 2, "2", "Báo cáo", "15/08/2026", "H26.02", "P00011", "P00013");
        var sent = registrar.send(NEW, form);
        var shown = registrar.follow(sent);
        assertThat(shown.text())
                .contains("Đã ghi văn bản và giao 2 nhiệm vụ", "Rà soát cống", "Báo cáo")
                .contains("Sở Tư pháp", "20/05/2026", "15/08/2026");
        var again = registrar.send(NEW, form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Văn bản này đã được đăng ký");
        assertThat(again.html()).contains("href=\"" + sent.leadsTo() + "\"");
    }

    @Test
    void looking_first_writes_nothing() {
        var number = number();
        var form = form(number, "check");
        row(form, 1, "1", "Rà soát", "15/08/2026", "H26.01", "P00006", "P00010");
        assertThat(registrar.send(NEW, form).text()).contains("Đủ để ghi: 1 mục, 1 nhiệm vụ");
        form.set("do", "enter");
        assertThat(registrar.follow(registrar.send(NEW, form)).text()).contains("giao 1 nhiệm vụ");
    }

    @Test
    void every_fault_stands_at_its_field_and_nothing_is_written() {
        var number = number();
        var form = form(number, "enter");
        row(form, 1, "1", "Việc đúng", "15/08/2026", "H26.01", "P00006", "P00010");
        row(form, 2, "2", "Hạn sai", "Trước 31/02", "H26.01", "P00006", "P00010");
        row(form, 3, "3", "Người sai", "15/08/2026", "H26.01", "P00011", "P00010");
        row(form, 4, "1", "Mục lặp", "15/08/2026", "H26.01", "P00006", "P00010");
        row(form, 5, "5", "", "15/08/2026", "Sở Không Có", "", "");
        var told = registrar.send(NEW, form);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Chưa ghi gì cả");
        for (var field : List.of("phrase-2", "leader-3-1", "clause-4", "lead-5-1")) {
            assertThat(told.html())
                    .contains("href=\"#%s\"".formatted(field))
                    .contains("id=\"%s-error\"".formatted(field));
        }
        assertThat(told.html()).contains("value=\"Trước 31/02\"", "value=\"Sở Không Có\"");
        assertThat(told.html()).doesNotContain("content-1-error", "lead-1-1-error");
        var good = form(number, "enter");
        row(good, 1, "1", "Việc đúng", "15/08/2026", "H26.01", "P00006", "P00010");
        assertThat(registrar.follow(registrar.send(NEW, good)).text()).contains("giao 1 nhiệm vụ");
    }

    @Test
    void what_is_wrong_with_the_directive_is_told_before_its_tasks() {
        var secret = form(number(), "enter");
        secret.set("secrecy", "Mật");
        var told = registrar.send(NEW, secret);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.html()).contains("href=\"#secrecy\"");
        var unread = form(number(), "enter");
        unread.set("issued", "31/9/2026");
        assertThat(registrar.send(NEW, unread).html())
                .contains("href=\"#issued\"", "value=\"31/9/2026\"");
        var unnamed = form("", "enter");
        assertThat(registrar.send(NEW, unnamed).html()).contains("href=\"#number\"");
    }

    @Test
    void one_clause_goes_to_many_units_a_task_each() {
        var form = form(number(), "enter");
        row(form, 1, "1", "Cùng làm", "15/08/2026", "H26.01", "P00006", "P00010");
        unit(form, 1, "H26.02", "P00011", "P00013");
        unit(form, 1, "H26.02", "P00011", "P00013");
        var told = registrar.send(NEW, form);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.html()).contains("href=\"#lead-1-3\"");
        form.set("do", "drop.1.3");
        var dropped = registrar.send(NEW, form);
        assertThat(dropped.html()).contains("id=\"lead-1-2\"").doesNotContain("id=\"lead-1-3\"");
        for (var field : List.of("lead-1", "leader-1", "officer-1")) {
            requireNonNull(form.get(field)).removeLast();
        }
        form.set("do", "enter");
        var shown = registrar.follow(registrar.send(NEW, form));
        assertThat(shown.text()).contains("giao 2 nhiệm vụ", "Sở Tư pháp", "Sở Công Thương");
    }

    @Test
    void the_form_grows_by_rows_units_and_all_units_of_a_kind_and_keeps_what_was_typed() {
        var form = form(number(), "row");
        row(form, 1, "1", "Việc <b>dài</b>", "15/08/2026", "H26.01", "P00006", "P00010");
        var more = registrar.send(NEW, form);
        assertThat(more.html())
                .contains("id=\"content-2\"", "Việc &lt;b&gt;dài&lt;/b&gt;", "value=\"P00006\"");
        form.set("do", "unit.1");
        assertThat(registrar.send(NEW, form).html()).contains("id=\"lead-1-2\"");
        form.set("do", "group.1.DEPARTMENT");
        assertThat(registrar.send(NEW, form).html()).contains("id=\"lead-1-5\"", "Sở Công Thương");
        for (var nonsense : List.of("unit.99", "drop.1.77", "group.1.PLANET", "row.x.y")) {
            form.set("do", nonsense);
            assertThat(registrar.send(NEW, form).status()).as(nonsense).isEqualTo(200);
        }
        form.set("rows", "101");
        assertThat(registrar.send(NEW, form).status()).isEqualTo(422);
    }

    @Test
    void a_deadline_is_explained_while_it_is_typed() {
        assertThat(due("Trong%205%20ng%C3%A0y%20l%C3%A0m%20vi%E1%BB%87c").text())
                .contains("Hạn 20/05/2026", "5 ngày làm việc sau ngày ban hành 13/05/2026");
        assertThat(due("Tr%C6%B0%E1%BB%9Bc%2031%2F02").text()).contains("Hạn xử lý không đọc được");
        assertThat(due("").text()).doesNotContain("Hạn");
    }

    @Test
    void a_directive_that_is_none_is_told_so() {
        assertThat(registrar.look("/directives/" + UUID.nameUUIDFromBytes(new byte[] {1})).status())
                .isEqualTo(404);
        assertThat(registrar.look("/directives/none").status()).isEqualTo(400);
    }

    private static Seen due(String phrase) {
        return registrar.look("/directives/due?row=1&issued=13%2F05%2F2026&phrase-1=" + phrase);
    }

    private static String number() {
        return NUMBERS.incrementAndGet() + "/QĐ-UBND";
    }

    private static MultiValueMap<String, String> form(String number, String wanted) {
        var form = new LinkedHashMap<String, String>();
        form.put("do", wanted);
        form.put("key", UUID.randomUUID().toString());
        form.put("number", number);
        form.put("issued", "13/5/2026");
        form.put("issuer", "UBND Thành phố");
        form.put("signer", "Chủ tịch UBND Thành phố");
        form.put("type", "Quyết định");
        form.put("about", "V/v nhiệm vụ quý II");
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return fields;
    }

    private static void row(
            MultiValueMap<String, String> form,
            int n,
            String clause,
            String content,
            String phrase,
            String lead,
            String leader,
            String officer) {
        form.set("rows", String.valueOf(n));
        form.add("clause-" + n, clause);
        form.add("content-" + n, content);
        form.add("phrase-" + n, phrase);
        unit(form, n, lead, leader, officer);
    }

    private static void unit(
            MultiValueMap<String, String> form, int n, String lead, String leader, String officer) {
        form.add("lead-" + n, lead);
        form.add("leader-" + n, leader);
        form.add("officer-" + n, officer);
    }
}
