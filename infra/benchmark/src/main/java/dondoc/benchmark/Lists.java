package dondoc.benchmark;

import dondoc.standalone.api.Address;
import dondoc.standalone.stack.Service;
import dondoc.standalone.users.Users;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Every list and search, each asked some hundred times, one at a time, beside the smallest read there
/// is: one task by its id.
final class Lists {
    static final int TASKS = 25_000;

    private static final String OFFICER = "so-gddt";
    private static final String MIDDLE_DAY = "2026-07-01";
    private static final String TASK_LIST = "/api/v1/tasks";

    private Lists() {}

    static void measure(Path root, Path dir, int tasks) throws IOException, InterruptedException {
        BesideBroker.emptyDir(dir);
        Bench.progress("starting task-service");
        try (var city =
                City.start(root, dir.resolve("city"), List.of(Service.IDENTITY, Service.TASK))) {
            city.begin();
            Registering.register(city, tasks);
            city.day(MIDDLE_DAY);
            Registering.awaitReadable(city, tasks);
            var table = new Latencies(new Questioner(city, Users.TASK_FORCE), some(city));
            var officer = new Questioner(city, OFFICER);
            var force = new Questioner(city, Users.TASK_FORCE);
            for (var question : questions()) {
                Bench.progress(question.name());
                table.row(question, question.isOfficers() ? officer : force);
            }
            table.print();
        }
    }

    /// The task that the floor reads.
    private static String some(City city) {
        var page = city.client(Users.TASK_FORCE).read(city.at(TASK_LIST + "?limit=1"));
        return TASK_LIST + "/" + page.path("items").path(0).path("id").asString();
    }

    private static List<Question> questions() {
        var questions = new ArrayList<Question>();
        questions.add(list("all"));
        questions.add(list("all, page after page").goingOn());
        questions.add(list("unit", "unit", Register.code(7)));
        questions.add(list("unit, page after page", "unit", Register.code(7)).goingOn());
        questions.add(list("helping unit", "unit", Register.code(7), "role", "coordinating"));
        for (var in : List.of("OPEN_OVERDUE", "OPEN_WITHIN_DEADLINE", "OPEN_NO_DEADLINE")) {
            questions.add(list("class " + in, "class", in));
        }
        questions.add(list("unit and class", "unit", Register.code(7), "class", "OPEN_OVERDUE"));
        questions.add(list("due date", "dueFrom", "2026-07-01", "dueTo", "2026-07-31"));
        questions.add(list("text: a word of all", "q", "kế hoạch"));
        questions.add(list("text: with diacritics", "q", "giải phóng mặt bằng"));
        questions.add(list("text: without diacritics", "q", "quy hoach phan khu"));
        questions.add(list("text, page after page", "q", "thoat nuoc").goingOn());
        questions.add(list("text: one task", "q", "24991"));
        questions.add(list("text: none", "q", "khongcotu"));
        questions.add(list("text and class", "q", "rà soát", "class", "OPEN_OVERDUE"));
        questions.add(list("text, class and unit", "q", "ra soat", "unit", Register.code(7)));
        questions.add(list("number", "number", Register.number(77)));
        questions.add(list("number and year", "number", Register.number(77), "year", "2026"));
        questions.add(list("year", "year", "2026"));
        questions.add(list("number and clause", "number", Register.number(77), "clause", "3"));
        questions.add(list("silent for 90 days", "notUpdatedForDays", "90"));
        questions.add(list("an officer's list").byOfficer());
        questions.add(list("an officer's text", "q", "quy hoạch").byOfficer());
        questions.add(Question.of("directives", "/api/v1/directives"));
        questions.add(Question.of("directives, page after page", "/api/v1/directives").goingOn());
        questions.add(
                Question.of("directives by number", "/api/v1/directives", "number", "9/UBND-TH"));
        questions.add(
                Question.of(
                        "directives to classify", "/api/v1/directives", "unclassified", "true"));
        questions.add(Question.of("orphans", "/api/v1/orphans"));
        questions.add(
                Question.of("changes, from the first on", "/api/v1/changes").goingOn("after"));
        questions.add(
                Question.of("an officer's changes", "/api/v1/changes")
                        .goingOn("after")
                        .byOfficer());
        return questions;
    }

    private static Question list(String name, String... parameters) {
        return Question.of("tasks: " + name, TASK_LIST, parameters);
    }

    /// @param cursor the parameter that takes `next` of the answer before, empty when each question
    ///     is the same
    record Question(
            String name, String path, List<String> parameters, String cursor, boolean isOfficers) {

        static Question of(String name, String path, String... parameters) {
            return new Question(name, path, List.of(parameters), "", false);
        }

        Question goingOn() {
            return goingOn("cursor");
        }

        Question goingOn(String parameter) {
            return new Question(name, path, parameters, parameter, isOfficers);
        }

        Question byOfficer() {
            return new Question(name, path, parameters, cursor, true);
        }

        /// @param next empty at the beginning
        Address from(City city, String next) {
            var address = Address.at(city.at("/"), path);
            for (int i = 0; i < parameters.size(); i += 2) {
                address.with(parameters.get(i), parameters.get(i + 1));
            }
            return cursor.isEmpty() || next.isEmpty() ? address : address.with(cursor, next);
        }
    }
}
