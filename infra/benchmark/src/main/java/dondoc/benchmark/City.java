package dondoc.benchmark;

import dondoc.standalone.api.Address;
import dondoc.standalone.api.Client;
import dondoc.standalone.api.Person;
import dondoc.standalone.console.Terminal;
import dondoc.standalone.stack.Installation;
import dondoc.standalone.stack.Ports;
import dondoc.standalone.stack.Programs;
import dondoc.standalone.stack.Service;
import dondoc.standalone.stack.Stack;
import dondoc.standalone.stack.Stay;
import dondoc.standalone.stack.Store;
import dondoc.standalone.users.UserBook;
import dondoc.standalone.users.Users;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A stack with one unit and some tasks, to be asked over HTTP.
final class City implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TASKS = 2_000;
    private static final String UNITS =
            """
            code,name,kind,parent,valid_from,valid_to
            H26,UBND Thành phố Hà Nội,CITY,,2021-06-01,
            H26.05,Sở Giáo dục và Đào tạo,DEPARTMENT,H26,2021-06-01,
            """;
    private static final String PEOPLE =
            """
            id,name,unit,post,valid_from,valid_to
            P1,Nguyễn An,H26.05,LEADER,2026-01-01,
            P2,Trần Bình,H26.05,SPECIALIST,2026-01-01,
            """;
    private static final String COLUMNS =
            "STT,\"Số, ký hiệu văn bản\",Ngày ban hành,Cơ quan ban hành,Người ký,Loại văn bản,Trích yếu,"
                    + "Mục,Nội dung nhiệm vụ,Đơn vị chủ trì,Đơn vị phối hợp,Lãnh đạo phụ trách,"
                    + "Chuyên viên xử lý,Hạn xử lý,Gắn sao,Độ mật,Ghi chú\n";

    private final Installation installation;
    private final Stack stack;

    private City(Installation installation, Stack stack) {
        this.installation = installation;
        this.stack = stack;
    }

    /// @param services besides broker and store
    static City start(Path root, Path home, List<Service> services) {
        var installation =
                new Installation(
                        "bench",
                        new Programs(root),
                        home,
                        Ports.free(),
                        UserBook.open(home.resolve("users.json"), Installation.WITH_PAGES),
                        new Store.Embedded(),
                        false,
                        Stay.LASTING);
        var quiet = new Terminal(System.err, false);
        return new City(installation, Stack.start(installation, quiet, services));
    }

    /// Begins a day and assigns the tasks.
    ///
    /// @return the tasks' ids
    List<String> load() {
        var migration = client(Users.MIGRATION);
        Client.good(
                migration.post(at("/api/v1/clock/days"), Map.of("date", "2026-01-05"), Map.of()),
                at("/api/v1/clock/days"));
        give(migration, "units", UNITS, Map.of());
        give(migration, "people", PEOPLE, Map.of());
        give(
                migration,
                "tasks",
                register(),
                Map.of("Dondoc-Recorded-At", "2026-01-05T00:00:01+07:00"));
        var tasks = new ArrayList<String>();
        var address = at("/api/v1/tasks?limit=200");
        for (var page = migration.read(address); ; page = migration.read(address)) {
            page.path("items").forEach(item -> tasks.add(item.path("id").asString()));
            var next = page.path("next");
            if (next.isNull() || next.isMissingNode()) {
                return tasks;
            }
            address =
                    Address.at(installation.doors().task(), "/api/v1/tasks")
                            .with("limit", 200)
                            .with("cursor", next.asString())
                            .uri();
        }
    }

    private void give(Client migration, String what, String file, Map<String, String> headers) {
        var address = at("/api/v1/imports/" + what);
        Client.good(migration.postCsv(address, file, headers), address);
    }

    private static String register() {
        var rows = new StringBuilder(COLUMNS);
        for (var row = 1; row <= TASKS; row++) {
            rows.append(row)
                    .append(",1/UBND-TH,05/01/2026,UBND Thành phố,Chủ tịch,Công văn,V/v đo,")
                    .append(row)
                    .append(",Báo cáo kết quả,Sở Giáo dục và Đào tạo,,P1,P2,30/12/2026,,Thường,\n");
        }
        return rows.toString();
    }

    URI at(String path) {
        return installation.doors().task().resolve(path);
    }

    URI issuer() {
        return installation.doors().identity();
    }

    Person person(String username) {
        return new Person(username, installation.users().user(username).password());
    }

    Path data() {
        return installation.data();
    }

    private Client client(String username) {
        return new Client(issuer(), person(username), PATIENCE);
    }

    @Override
    public void close() {
        stack.close();
    }
}
