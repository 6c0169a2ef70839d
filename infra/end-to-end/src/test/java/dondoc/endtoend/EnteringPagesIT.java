package dondoc.endtoend;

import static dondoc.endtoend.Tab.Screen.DESK;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A registrar enters a directive with its tasks, by hand and from a file, in the city that has gone
/// through its year.
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class EnteringPagesIT {
    private static final int CLERKS = 15;
    private static final String HEADINGS =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,"
                    + "Trích yếu,Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,"
                    + "Lãnh đạo phụ trách,Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú\r\n";

    private final Chromium.Running chromium = Chromium.ofThisMachine().start();
    private final City city = City.running();
    private final Desk desk = new Desk(city);
    private final URI tasks = city.doors().task().resolve("/");
    private final URI form = tasks.resolve("/directives/new");
    private final Tab registrar = new Tab(chromium.browser());

    @BeforeAll
    void the_registrar_signs_in() {
        registrar.open(form);
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
    void a_directive_with_two_clauses_is_typed_in_and_given() throws Exception {
        var number = begin();
        registrar.find("#content-1").fill("Rà soát, báo cáo việc nạo vét hệ thống thoát nước");
        registrar.find("#phrase-1").pressSequentially("Trong 10 ngày làm việc");
        registrar.find("#due-1 strong").waitFor();
        assertThat(registrar.find("#due-1").innerText()).contains("ngày làm việc");
        unit("1-1", "so noi vu", "Sở Nội vụ");
        registrar.find("#content-2").fill("Tổng hợp kết quả, báo cáo Ủy ban nhân dân Thành phố");
        registrar.find("#phrase-2").fill("Trong quý IV/2026");
        unit("2-1", "H26.05", "Sở Giáo dục và Đào tạo");
        registrar.find("button[value='unit.2']").click();
        registrar.find("#lead-2-2").waitFor();
        assertThat(registrar.focused().getAttribute("id")).isEqualTo("lead-2-2");
        unit("2-2", "y te", "Sở Y tế");
        registrar.find(".deeds button[value=check]").click();
        registrar.find(".preview").waitFor();
        assertThat(registrar.find(".preview").innerText()).contains("2 mục, 3 nhiệm vụ");
        registrar.look("entering-checked", CLERKS);
        registrar.find("button[value=enter]").click();
        registrar.find(".notice", "giao 3 nhiệm vụ").waitFor();
        registrar.look("entering-directive", CLERKS);
        var first = registrar.address();

        begin(number);
        registrar.find("button[value=enter]").click();
        registrar.find(".summary").waitFor();
        registrar.find(".summary a", "Xem văn bản đã đăng ký").click();
        assertThat(registrar.address()).isEqualTo(first);
    }

    @Test
    void faults_stand_at_their_fields() throws Exception {
        begin();
        registrar.find("#content-1").fill("Báo cáo kết quả");
        registrar.find("#phrase-1").fill("Trước 31/02/2026");
        registrar.find("#lead-1-1").fill("Sở Không Có");
        registrar.find("button[value=enter]").click();
        registrar.find(".summary").waitFor();
        registrar.look("entering-refused", CLERKS);
        registrar.find(".summary a").first().click();
        assertThat(registrar.focused().getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_clause_for_all_communes_is_prepared_with_one_button() throws Exception {
        begin();
        registrar.find("#content-1").fill("Tổng điều tra, rà soát hộ nghèo trên địa bàn");
        registrar.find("#phrase-1").fill("Trong quý IV/2026");
        registrar.find("button[value='group.1.COMMUNE']").click();
        registrar.find("#lead-1-20").waitFor();
        registrar.find(".deeds button[value=check]").click();
        registrar.find(".preview").waitFor();
        assertThat(registrar.find(".preview").innerText()).contains("1 mục");
    }

    @Test
    void a_register_is_looked_at_and_then_taken_in() throws Exception {
        var number = number();
        registrar.open(tasks.resolve("/imports"));
        registrar.look("importing", CLERKS);
        upload(number);
        assertThat(registrar.find(".overview").innerText()).contains("sẽ được nhập", "bị trả lại");
        assertThat(registrar.find("tbody", "Mỗi nhiệm vụ chỉ có một đơn vị chủ trì").count())
                .isEqualTo(1);
        registrar.look("importing-looked", CLERKS);
        registrar.find("button", "Nhập 2 nhiệm vụ").click();
        registrar.find(".notice", "Đã nhập 2 nhiệm vụ; 1 dòng bị trả lại").waitFor();
        registrar.look("importing-done", CLERKS);
        registrar.find("a", number).first().click();
        registrar.find("h1", "Kiểm tra việc thu gom rác thải").waitFor();

        await().until(() -> desk.tasksOf(number) == 2);
        registrar.open(tasks.resolve("/imports"));
        upload(number);
        registrar.find(".lead", "Tệp này đã được nhập trước đây").waitFor();
        assertThat(registrar.find(".overview").innerText())
                .contains("Ngoài ra 2 dòng đã được nhập từ trước");
        assertThat(registrar.find("button", "nhiệm vụ").count()).isZero();
        registrar.look("importing-again", CLERKS);
        assertThat(desk.tasksOf(number)).isEqualTo(2);
    }

    /// Two good rows and one with two leads.
    private void upload(String number) throws Exception {
        var due = "%td/%<tm/%<tY".formatted(desk.today().plusDays(30));
        var lead = "Sở Giáo dục và Đào tạo";
        var rows =
                HEADINGS
                        + row(number, 1, "Kiểm tra việc thu gom rác thải", lead, due)
                        + row(number, 2, "Báo cáo kết quả quý IV", lead, "Trong quý IV/2026")
                        + row(number, 3, "Tổng kết", lead + " và Sở Nội vụ", due);
        registrar
                .find("#file")
                .setInputFiles(
                        new FilePayload("so-giao-viec.csv", "text/csv", rows.getBytes(UTF_8)));
        registrar.find("#upload button[type=submit]").click();
        registrar.find("#import").waitFor();
    }

    private String row(String number, int clause, String content, String lead, String due)
            throws Exception {
        return "%d,%s,%td/%<tm/%<tY,UBND Thành phố,Chủ tịch UBND Thành phố,Quyết định,V/v vệ sinh môi trường,%d,%s,%s,,%s,%s,%s,,Thường,\r\n"
                .formatted(
                        clause,
                        number,
                        desk.today(),
                        clause,
                        content,
                        lead,
                        Desk.person("LEADER"),
                        Desk.person("SPECIALIST"),
                        due);
    }

    private String begin() throws Exception {
        var number = number();
        begin(number);
        return number;
    }

    private static String number() {
        return "E%s/QĐ-UBND".formatted(UUID.randomUUID().toString().substring(0, 6));
    }

    private void begin(String number) throws Exception {
        registrar.open(form);
        registrar.find("#number").fill(number);
        registrar.find("#issued").fill("%td/%<tm/%<tY".formatted(desk.today()));
        registrar.find("#type").fill("Quyết định");
        registrar.find("#issuer").fill("UBND Thành phố");
        registrar.find("#signer").fill("Chủ tịch UBND Thành phố");
        registrar.find("#about").fill("V/v nhiệm vụ trọng tâm quý IV năm 2026");
    }

    /// Types a few letters, takes the first unit with the Tab key, and the first people.
    private void unit(String place, String typed, String name) {
        registrar.find("#lead-" + place).pressSequentially(typed);
        registrar.find("#lead-" + place + "-list li").first().waitFor();
        registrar.press("Tab");
        assertThat(registrar.find("#lead-" + place).inputValue()).isEqualTo(name);
        for (var post : new String[] {"#leader-", "#officer-"}) {
            var option = registrar.find(post + place + " option:not([value=''])").first();
            option.waitFor(attached());
            registrar.find(post + place).selectOption(option.getAttribute("value"));
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }
}
