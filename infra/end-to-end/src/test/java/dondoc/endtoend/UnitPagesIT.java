package dondoc.endtoend;

import static dondoc.endtoend.Tab.Screen.DESK;
import static dondoc.endtoend.Tab.Screen.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The departments' pages as an officer works with them, in the city that has gone through its year.
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class UnitPagesIT {
    private static final int CLERKS = 15;
    private static final int MOST_SCRIPT_BYTES = 150 * 1024;

    private final Chromium.Running chromium = Chromium.ofThisMachine().start();
    private final City city = City.running();
    private final Desk desk = new Desk(city);
    private final URI tasks = city.doors().task().resolve("/");
    private final Tab officer = new Tab(chromium.browser());

    @BeforeAll
    void the_officer_signs_in() {
        officer.open(tasks);
        officer.signIn(city.person(Desk.OFFICER));
    }

    @BeforeEach
    void at_a_desk() {
        officer.turnTo(DESK);
    }

    @AfterAll
    void the_browser_is_closed() {
        officer.close();
        chromium.close();
    }

    @Test
    void the_day_begins_with_what_presses_most() {
        officer.open(tasks);
        assertThat(officer.find("h1").innerText()).contains("Sở Giáo dục và Đào tạo");
        assertThat(officer.find("tr.group").first().innerText()).startsWith("Quá hạn");
        assertThat(officer.find("td.due .overdue").first().innerText())
                .matches("(?s)quá hạn \\d+ ngày");
        assertThat(officer.scriptBytes()).isLessThan(MOST_SCRIPT_BYTES);
        officer.look("unit-tasks", CLERKS);
    }

    @Test
    void chips_and_words_stay_in_the_address() {
        officer.open(tasks);
        officer.find(".chips a", "Đã kết thúc").click();
        officer.until("**/?view=CLOSED");
        assertThat(officer.find("tr.group").first().innerText()).startsWith("Hoàn thành");
        officer.find("#q").pressSequentially("ra soat");
        officer.until("**/*q=ra*soat*");
        assertThat(officer.address()).contains("view=CLOSED");
        var found = officer.find("#count").innerText();
        officer.open(URI.create(officer.address()));
        assertThat(officer.find("#count").innerText()).isEqualTo(found);
        officer.look("unit-tasks-found", CLERKS);

        officer.open(tasks.resolve("/?q=khongcotu"));
        officer.look("unit-tasks-none", CLERKS);
    }

    @Test
    void a_row_opens_beside_the_list_and_is_a_page_on_a_phone() throws Exception {
        var task = taskDueIn(30);
        officer.open(tasks.resolve("/?view=IN_TIME"));
        link(task).click();
        officer.find("#beside #task").waitFor();
        assertThat(officer.address()).contains("view=IN_TIME", "open=" + task);
        assertThat(officer.find("#list").isVisible()).isTrue();
        officer.find("#task summary").click();
        officer.look("unit-task-beside", CLERKS);
        officer.open(URI.create(officer.address()));
        assertThat(officer.find("#beside #task").isVisible()).isTrue();

        officer.turnTo(PHONE);
        officer.open(tasks.resolve("/?view=IN_TIME"));
        link(task).click();
        officer.until("**/tasks/" + task + "*");
        officer.look("unit-task", CLERKS);
        officer.turnTo(PHONE);
        officer.find(".back a").click();
        officer.until("**/?view=IN_TIME");
        officer.turnTo(DESK);
    }

    @Test
    void an_update_takes_two_clicks_and_the_list_beside_knows_it_at_once() throws Exception {
        var task = taskDueIn(31);
        officer.open(tasks.resolve("/?view=IN_TIME"));
        row(task).locator("td.next a").click();
        officer.find("#task form button[type=submit]").click();
        assertThat(officer.find(".notice").innerText()).contains("tiếp nhận");
        row(task).locator("td.next a", new Locator.LocatorOptions().setHasText("Cập nhật")).click();
        officer.find("#percent").fill("60");
        officer.find("#text").fill("Đã họp với các phường");
        officer.look("unit-task-progress", CLERKS);
        officer.find("#task form button[type=submit]").click();

        officer.find(".notice", "Đã ghi nhận cập nhật tiến độ").waitFor();
        row(task).locator("td.updated", new Locator.LocatorOptions().setHasText("60%")).waitFor();
        assertThat(officer.focused().getAttribute("class")).isEqualTo("notice");
        assertThat(link(task).getAttribute("aria-current")).isEqualTo("true");
        officer.look("unit-task-updated", CLERKS);
    }

    @Test
    void a_refusal_keeps_what_was_typed_and_leads_to_the_field() throws Exception {
        var task = taskDueIn(32);
        officer.open(tasks.resolve("/tasks/%s/extension".formatted(task)));
        officer.find("#reason").fill("Chờ ý kiến của Bộ");
        officer.find("#task form button[type=submit]").click();
        officer.find(".summary").waitFor();
        assertThat(officer.find("#reason").inputValue()).isEqualTo("Chờ ý kiến của Bộ");
        officer.find(".summary a").click();
        assertThat(officer.focused().getAttribute("id")).isEqualTo("proposed");
        officer.look("unit-task-refused", CLERKS);
    }

    @Test
    void a_return_names_the_unit_that_should_take_it_or_says_that_there_is_none() throws Exception {
        var task = taskDueIn(39);
        officer.open(tasks.resolve("/tasks/%s/return".formatted(task)));
        officer.find("#kind").check();
        officer.find("#reason").fill("Thuộc chức năng của sở khác");
        officer.find("#instead").fill("Sở Không Có");
        officer.find("#task form button[type=submit]").click();
        officer.find(".summary a").click();
        assertThat(officer.focused().getAttribute("id")).isEqualTo("instead");
        officer.look("unit-task-return", CLERKS);

        var other = officer.find("#units option").first().getAttribute("value");
        officer.find("#instead").fill(other);
        officer.find("#task form button[type=submit]").click();
        officer.find(".notice", "đang chờ quyết định").waitFor();
        assertThat(officer.find("#task").innerText()).contains("Đề nghị giao cho: " + other);
    }

    @Test
    void the_second_of_two_officers_is_shown_what_changed_beside_his_own_words() throws Exception {
        var task = taskDueIn(33);
        var form = tasks.resolve("/tasks/%s/progress".formatted(task));
        officer.open(form);
        officer.find("#text").fill("Phần của tôi");
        var colleague = officer.again();
        colleague.open(form);
        colleague.find("#text").fill("Phần của đồng nghiệp");
        colleague.find("#task form button[type=submit]").click();
        colleague.find(".notice").waitFor();
        colleague.leave();

        officer.find("#task form button[type=submit]").click();
        officer.find(".summary").waitFor();
        assertThat(officer.find(".summary").innerText()).contains("Phần của đồng nghiệp");
        assertThat(officer.find("#text").inputValue()).isEqualTo("Phần của tôi");
        officer.look("unit-task-overtaken", CLERKS);
        officer.find("#task form button[type=submit]").click();
        officer.find(".notice").waitFor();
    }

    @Test
    void many_are_updated_at_once_and_each_is_answered_for_itself() throws Exception {
        var one = taskDueIn(34);
        var other = taskDueIn(35);
        officer.open(tasks.resolve("/?view=IN_TIME"));
        assertThat(officer.find(".choosing").isVisible()).isFalse();
        row(one).locator("input[name=task]").check();
        row(other).locator("input[name=task]").check();
        officer.press("Control+Home");
        officer.look("unit-tasks-chosen", CLERKS);
        officer.find(".choosing button").click();
        officer.find("#shared").fill("Đang làm theo kế hoạch");
        officer.find("[id='percent-" + one + "']").fill("40");
        officer.find("[id='percent-" + other + "']").fill("400");
        officer.find(".many button").click();
        officer.find(".notice").waitFor();
        assertThat(officer.find(".updates > div").count()).isEqualTo(1);
        assertThat(officer.find(".updates .error").innerText()).contains("từ 0 đến 100");
        officer.look("unit-tasks-many", CLERKS);
    }

    @Test
    void a_keyboard_is_enough() throws Exception {
        var task = taskDueIn(36);
        officer.open(tasks.resolve("/?view=IN_TIME"));
        link(task).focus();
        officer.press("Enter");
        officer.find("#beside #task").waitFor();
        var reached = new ArrayList<Integer>();
        officer.open(tasks.resolve("/tasks/%s/progress".formatted(task)));
        assertThat(officer.focused().getAttribute("id")).isEqualTo("percent");
        for (var stop = 0; stop < 4; stop++) {
            officer.press("Tab");
            assertThat(officer.seenFocus()).as(officer.focused().textContent()).isTrue();
            reached.add(officer.placeOfFocus());
        }
        assertThat(reached).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void without_script_everything_still_works() throws Exception {
        var task = taskDueIn(37);
        try (var plain = Tab.withoutScript(chromium.browser())) {
            plain.open(tasks);
            plain.signIn(city.person(Desk.OFFICER));
            plain.open(tasks.resolve("/tasks/%s/progress".formatted(task)));
            plain.find("#percent").fill("20");
            plain.find("#task form button[type=submit]").click();
            assertThat(plain.find(".notice").innerText()).contains("Đã ghi nhận");
        }
    }

    @Test
    void another_units_officer_is_told_that_the_task_is_not_his() throws Exception {
        var task = taskDueIn(38);
        try (var other = new Tab(chromium.browser())) {
            other.open(tasks);
            other.signIn(city.person(Desk.OTHER_OFFICER));
            assertThat(other.open(tasks.resolve("/tasks/" + task))).isEqualTo(403);
            other.look("unit-task-of-another", CLERKS);
        }
    }

    private String taskDueIn(int days) throws Exception {
        LocalDate due = desk.today().plusDays(days);
        var task = desk.task(due);
        officer.open(tasks.resolve("/tasks/%s?atLeast=1".formatted(task)));
        return task;
    }

    private Locator link(String task) {
        return officer.find("th[scope=row] a[href*='" + task + "']");
    }

    private Locator row(String task) {
        return officer.find("#list tr:has(th a[href*='" + task + "'])");
    }
}
