package dondoc.endtoend;

import static dondoc.endtoend.Tab.Screen.DESK;
import static dondoc.endtoend.Tab.Screen.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dondoc.standalone.api.Person;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The pages as their readers see them: leaders with a session, citizens without. They show the
/// quarter that [WayOfOneFactIT] has closed and released.
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    /// px: for those who work with the pages, and for citizens.
    private static final int CLERKS = 15;

    private static final int CITIZENS = 17;

    private final Chromium.Running chromium = Chromium.ofThisMachine().start();
    private final City city = City.running();
    private final URI reports = city.doors().reporting().resolve("/");
    private final URI list = city.doors().publication().resolve("/public/");
    private final Tab leader = new Tab(chromium.browser());
    private Tab visitor = leader;

    @BeforeAll
    void the_leader_signs_in() {
        leader.open(reports);
        leader.signIn(city.person(Users.LEADERSHIP));
    }

    @BeforeEach
    void somebody_comes_by() {
        visitor = new Tab(chromium.browser());
    }

    @AfterEach
    void and_leaves() {
        visitor.close();
    }

    @AfterAll
    void the_browser_is_closed() {
        leader.close();
        chromium.close();
    }

    @Test
    void who_mistypes_is_told_so_and_who_does_not_gets_in_and_out_again() {
        visitor.open(reports);
        visitor.look("sign-in", CLERKS);

        visitor.signIn(new Person(Users.LEADERSHIP, "nhầm"));
        assertThat(visitor.find("[role=alert]").textContent())
                .contains("Tên đăng nhập hoặc mật khẩu không đúng");
        assertThat(visitor.find("#username").inputValue()).isEqualTo(Users.LEADERSHIP);
        assertThat(visitor.focused().getAttribute("id")).isEqualTo("password");
        visitor.look("sign-in-wrong-password", CLERKS);

        visitor.signIn(city.person(Users.LEADERSHIP));
        assertThat(visitor.address()).startsWith(reports.toString());
        assertThat(visitor.find("header").textContent()).contains("Lãnh đạo Thành phố");

        visitor.find("header form button").click();
        visitor.open(reports);
        assertThat(visitor.address()).startsWith(city.doors().identity() + "/login");
    }

    @Test
    void the_foot_of_each_page_leads_to_the_other_services_pages() {
        leader.open(reports);
        leader.find(".foot a", "Nhiệm vụ").click();
        leader.until(city.doors().task().resolve("/") + "**");
        leader.find(".foot a", "Danh sách công khai").click();
        leader.until(list + "**");
        leader.find(".foot a", "Báo cáo").click();
        leader.until(reports + "**");
        assertThat(leader.find("header").textContent()).contains("Lãnh đạo Thành phố");
    }

    @Test
    void how_things_stand_is_one_glance_with_the_message_as_the_charts_title() {
        leader.open(reports);

        assertThat(leader.find(".chart figcaption").textContent())
                .containsPattern("^Quá hạn (tăng|giảm|không đổi) ");
        var columns = leader.find(".chart .columns rect");
        assertThat(columns.count()).isEqualTo(leader.find(".chart tbody tr").count());
        assertThat(leader.find(".brief tbody tr").count()).isEqualTo(15);
        leader.look("reports", CLERKS);

        leader.turnTo(PHONE);
        assertThat(columns.first().isVisible()).isFalse();
        assertThat(leader.find(".chart .lines rect").first().isVisible()).isTrue();
        leader.turnTo(DESK);
    }

    @Test
    void a_closed_report_shows_every_unit_and_its_sums() {
        leader.open(reports.resolve("/bao-cao/Q2026-3"));

        assertThat(leader.find("h1").innerText()).isEqualTo("Quý 3/2026");
        assertThat(leader.find("table.sums tfoot td").first().textContent()).matches("1\\.\\d{3}");
        assertThat(leader.find("#units ~ .table tbody tr").count()).isGreaterThan(130);
        leader.look("report-of-a-quarter", CLERKS);
    }

    @Test
    void anybody_reads_the_public_list() {
        assertThat(visitor.open(list)).isEqualTo(200);

        assertThat(visitor.find("h1").textContent()).contains("quý III/2026");
        assertThat(visitor.find("table tbody tr").count()).isGreaterThan(70);
        assertThat(visitor.find("a[href$='list.csv']").isVisible()).isTrue();
        visitor.look("public-list", CITIZENS);
    }

    @Test
    void the_other_language_is_the_same_page() {
        var report = reports.resolve("/bao-cao/Q2026-3");
        leader.open(report);
        leader.find("a[hreflang=en]").click();
        assertThat(leader.address()).isEqualTo(report + "?lang=en");
        assertThat(leader.find("html").getAttribute("lang")).isEqualTo("en");
        leader.open(reports);
        leader.look("reports-in-english", CLERKS);

        leader.find("a[hreflang=vi]").click();
        assertThat(leader.find("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(leader.find("h1").textContent()).isEqualTo("Tình hình nhiệm vụ");
    }

    @Test
    void a_keyboard_is_enough() {
        leader.open(reports);
        leader.press("Tab");
        assertThat(leader.focused().getAttribute("class")).isEqualTo("skip");
        assertThat(leader.focused().boundingBox().x).isPositive();
        leader.press("Enter");
        assertThat(leader.focused().getAttribute("id")).isEqualTo("main");

        leader.open(reports);
        var reached = new ArrayList<Integer>();
        var stops = leader.find("a, button, summary, [tabindex='0']").count();
        for (int stop = 0; stop < stops; stop++) {
            leader.press("Tab");
            assertThat(leader.seenFocus()).as(leader.focused().textContent()).isTrue();
            reached.add(leader.placeOfFocus());
        }
        assertThat(reached).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_may_not_read_is_told_so_in_the_frame() {
        visitor.open(reports);
        visitor.signIn(city.person(Users.MIGRATION));

        assertThat(visitor.find("h1").textContent()).isEqualTo("Không có quyền");
        assertThat(visitor.find("header form button").isVisible()).isTrue();
        visitor.look("forbidden", CLERKS);
    }

    @Test
    void what_is_not_there_is_said_to_be_so() {
        assertThat(leader.open(reports.resolve("/khong-co"))).isEqualTo(404);
        leader.look("not-found", CLERKS);
        assertThat(leader.open(reports.resolve("/bao-cao/W2031-01"))).isEqualTo(404);
        leader.look("report-not-closed", CLERKS);

        assertThat(visitor.open(list.resolve("/khong-co"))).isEqualTo(404);
        assertThat(visitor.find("main").textContent()).doesNotContain("Bearer");
        visitor.look("public-not-found", CLERKS);
    }
}
