package dondoc.endtoend;

import static dondoc.endtoend.Tab.Screen.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dondoc.standalone.users.Users;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The Task Force's desk as its registrar works with it, in the city that has gone through its year.
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class RegistryPagesIT {
    private static final int CLERKS = 15;

    private final Chromium.Running chromium = Chromium.ofThisMachine().start();
    private final City city = City.running();
    private final Desk desk = new Desk(city);
    private final URI tasks = city.doors().task().resolve("/");
    private final Tab registrar = new Tab(chromium.browser());

    @BeforeAll
    void the_registrar_signs_in() {
        registrar.open(tasks);
        registrar.signIn(city.person(Users.TASK_FORCE));
    }

    @BeforeEach
    void at_a_desk() {
        registrar.turnTo(DESK);
    }

    @AfterAll
    void the_browser_is_closed() {
        registrar.close();
        chromium.close();
    }

    @Test
    void the_desk_says_what_waits() {
        registrar.open(tasks);
        registrar.find(".top nav a", "Chờ quyết định").click();
        assertThat(registrar.find(".overview li").count()).isEqualTo(5);
        registrar.look("registry", CLERKS);
    }

    @Test
    void reports_are_returned_with_a_reason_or_accepted_with_one_click() throws Exception {
        var good = reported("Đã nạo vét 12 km cống, bàn giao ngày 20/9");
        var poor = reported("Xong");
        open("verifications", poor);
        of(poor).locator("summary").click();
        of(poor).locator("details button").click();
        registrar.find(".summary").waitFor();
        assertThat(of(poor).locator("details textarea").isVisible()).isTrue();
        registrar.look("registry-verifications-refused", CLERKS);
        of(poor).locator("details textarea").fill("Thiếu biên bản nghiệm thu");
        of(poor).locator("details button").click();
        registrar.find(".notice", "Đã trả lại 1 báo cáo").waitFor();
        assertThat(registrar.focused().getAttribute("class")).isEqualTo("notice");
        of(good).locator("form button").first().click();
        registrar.find(".notice", "Đã xác nhận hoàn thành 1 nhiệm vụ").waitFor();
        assertThat(of(good).count()).isZero();
    }

    @Test
    void several_reports_are_decided_at_once() throws Exception {
        var one = reported("Xong phần một");
        var other = reported("Xong phần hai");
        open("verifications", other);
        assertThat(registrar.find("#many").isVisible()).isFalse();
        of(one).locator("input[type=checkbox]").check();
        of(other).locator("input[type=checkbox]").check();
        registrar.look("registry-verifications", CLERKS);
        registrar.find("#many button[value=YES]").click();
        registrar.find(".notice", "Đã xác nhận hoàn thành 2 nhiệm vụ").waitFor();
        assertThat(of(one).count() + of(other).count()).isZero();
    }

    @Test
    void more_time_is_granted_as_asked_for_and_the_rule_is_told_where_it_is_not() throws Exception {
        var task = desk.task(desk.today().plusDays(1));
        var to = desk.today().plusDays(31);
        desk.sent(
                task,
                "extension-requests",
                "proposed",
                to.toString(),
                "reason",
                "Chờ ý kiến của Bộ",
                "reasonCode",
                "AWAITING_SUPERIOR");
        open("extensions", task);
        of(task).locator("summary").first().click();
        of(task).locator("button[value=YES]").click();
        registrar.find(".summary").waitFor();
        registrar.look("registry-extensions", CLERKS);
        of(task).locator("details[open] textarea").fill("Lý do khách quan");
        of(task).locator("button[value=YES]").click();
        registrar.find(".notice", "Đã gia hạn 1 nhiệm vụ").waitFor();
        registrar.open(tasks.resolve("/tasks/" + task));
        assertThat(registrar.find(".standing").innerText()).contains("%td/%<tm/%<tY".formatted(to));
    }

    @Test
    void a_task_that_may_be_returned_goes_to_another_unit_at_once() throws Exception {
        var task = desk.task(desk.today().plusDays(40));
        desk.sent(
                task,
                "return-requests",
                "kind",
                "NOT_OUR_FUNCTION",
                "reason",
                "Việc của Sở Nội vụ");
        open("returns", task);
        registrar.look("registry-returns", CLERKS);
        of(task).locator("a.button").click();
        registrar.find("#lead").fill("Sở Nội vụ");
        registrar.press("Tab");
        registrar.find("#leader option:not([value=''])").first().waitFor(attached());
        registrar.find("#handover button[type=submit]").last().click();
        registrar.find(".summary").waitFor();
        registrar.look("registry-handover", CLERKS);
        registrar.find("#leader").selectOption(first("#leader"));
        registrar.find("#officer").selectOption(first("#officer"));
        registrar.find("#handover button[type=submit]").last().click();
        registrar.find(".notice", "Đã giao cho đơn vị khác").waitFor();
        assertThat(of(task).count()).isZero();
    }

    @Test
    void directives_leave_the_list_as_they_are_classified() {
        registrar.open(tasks.resolve("/registry/unclassified"));
        var before = waiting();
        var boxes = registrar.find(".cases > li > .choice input");
        for (int at = 0; at < 3; at++) {
            boxes.nth(at).check();
        }
        registrar.find("#field-many").fill("Tài nguyên và môi trường");
        registrar.look("registry-unclassified", CLERKS);
        registrar.find("#many button").click();
        registrar.find(".notice", "Đã phân loại 3 văn bản").waitFor();
        assertThat(waiting()).isEqualTo(before - 3);
        registrar.find(".cases summary").first().click();
        registrar.look("registry-unclassified-one", CLERKS);
    }

    @Test
    void tasks_of_a_unit_that_is_no_more_go_to_its_successor_when_all_have_been_seen()
            throws Exception {
        var units = "code,name,kind,parent,valid_from,valid_to\nH26.990,%s,DEPARTMENT,H26,%s,%s";
        var name = "Chi cục Thử nghiệm Kỹ thuật và Phát triển công nghệ cao";
        desk.imported("units", units.formatted(name, "2026-01-01", ""));
        desk.imported(
                "people",
                """
                id,name,unit,post,valid_from,valid_to
                P99001,Nguyễn Thị Một,H26.990,LEADER,2026-01-01,
                P99002,Nguyễn Văn Hai,H26.990,SPECIALIST,2026-01-01,
                """);
        var task = desk.task(desk.today().plusDays(50), "H26.990", "P99001", "P99002");
        desk.imported("units", units.formatted(name, "2026-01-01", desk.today()));
        desk.imported(
                "succession",
                "from,to,effective,kind\nH26.990,%s,%s,MERGED"
                        .formatted(Desk.DEPARTMENT, desk.today()));
        registrar.open(tasks.resolve("/tasks/%s?atLeast=1".formatted(task)));
        registrar.open(tasks.resolve("/registry/orphans"));
        registrar.look("registry-orphans", CLERKS);
        registrar.find("table a", "Chi cục Thử nghiệm").click();
        registrar.find("#leader").selectOption(first("#leader"));
        registrar.find("#officer").selectOption(first("#officer"));
        registrar.find("#document").fill("15/NQ-HĐND");
        registrar.find(".moving button").click();
        registrar.find(".preview").waitFor();
        registrar.look("registry-orphan", CLERKS);
        registrar.find(".moving button[name=confirmed]").click();
        registrar.find(".notice", "Đã chuyển 1 nhiệm vụ").waitFor();
        registrar.open(tasks.resolve("/registry/orphans"));
        assertThat(registrar.find("table a", "Chi cục Thử nghiệm").count()).isZero();
    }

    @Test
    void a_keyboard_is_enough() throws Exception {
        var task = reported("Xong");
        open("verifications", task);
        of(task).locator("input[type=checkbox]").focus();
        registrar.press("Tab");
        assertThat(registrar.focused().getAttribute("href")).endsWith(task);
        registrar.press("Tab");
        assertThat(registrar.focused().innerText()).isEqualTo("Xác nhận hoàn thành");
        assertThat(registrar.seenFocus()).isTrue();
        registrar.press("Tab");
        registrar.press("Enter");
        registrar.press("Tab");
        assertThat(registrar.focused().getAttribute("name")).isEqualTo("reason");
    }

    @Test
    void without_script_everything_still_works() throws Exception {
        var task = reported("Xong");
        try (var plain = Tab.withoutScript(chromium.browser())) {
            plain.open(tasks.resolve("/registry/verifications"));
            plain.signIn(city.person(Users.TASK_FORCE));
            plain.find("[id='case-" + task + "'] form button").first().click();
            assertThat(plain.find(".notice").innerText()).contains("Đã xác nhận hoàn thành");
        }
    }

    private String reported(String text) throws Exception {
        var task = desk.task(desk.today().plusDays(30));
        desk.sent(task, "completion-reports", "document", "691/BC-SGDĐT", "text", text);
        return task;
    }

    /// Opens a queue on the page that shows this task.
    private void open(String queue, String task) {
        registrar.open(tasks.resolve("/tasks/%s?atLeast=2".formatted(task)));
        registrar.open(tasks.resolve("/registry/" + queue));
        while (of(task).count() == 0) {
            registrar.find("a[rel=next]").click();
        }
    }

    private Locator of(String task) {
        return registrar.find("[id='case-" + task + "']");
    }

    private long waiting() {
        var count = registrar.find(".piles [aria-current] .n").innerText();
        return Long.parseLong(count.replace(".", ""));
    }

    private String first(String select) {
        return registrar.find(select + " option:not([value=''])").first().getAttribute("value");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
