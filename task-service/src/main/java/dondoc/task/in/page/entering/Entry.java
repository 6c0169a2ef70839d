package dondoc.task.in.page.entering;

import dondoc.task.application.directives.EnteringADirective;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;

/// The form as it was typed.
///
/// @param begun whether it was sent before without an answer
record Entry(Head head, List<Row> rows, boolean begun) {
    private static final int MOST = 100;
    private static final int AT_FIRST = 2;

    Entry {
        rows = List.copyOf(rows);
    }

    /// @throws Rejection `LIST_TOO_LONG`
    static Entry of(Fields fields) {
        var head = Head.of(fields);
        int count = rows(fields.one("rows"));
        var rows = IntStream.rangeClosed(1, count).mapToObj(n -> Row.of(fields, n)).toList();
        return new Entry(head, rows, fields.is("begun"));
    }

    /// The form before anything is typed.
    static Entry empty() {
        var none = new Fields(new LinkedMultiValueMap<>());
        return new Entry(Head.of(none), rows(AT_FIRST, List.of()), false);
    }

    private static int rows(String sent) {
        try {
            int count = Integer.parseInt(sent);
            if (count > MOST) {
                throw Rejection.at("rows", Reason.LIST_TOO_LONG).with("most", MOST);
            }
            return Math.max(0, count);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static List<Row> rows(int count, List<Row> before) {
        var rows = new ArrayList<>(before);
        while (rows.size() < count) {
            rows.add(Row.empty(String.valueOf(rows.size() + 1)));
        }
        return rows;
    }

    Entry withAnotherRow() {
        return new Entry(head, rows(Math.min(MOST, rows.size() + 1), rows), begun);
    }

    /// @param n number of the row, from 1; one that is not there changes nothing
    Entry with(int n, UnaryOperator<Row> change) {
        if (n < 1 || n > rows.size()) {
            return this;
        }
        var changed = new ArrayList<>(rows);
        changed.set(n - 1, change.apply(rows.get(n - 1)));
        return new Entry(head, changed, begun);
    }

    Entry asBegun() {
        return new Entry(head, rows, true);
    }

    /// Numbers of the rows something has been typed into, from 1.
    List<Integer> filled() {
        return IntStream.rangeClosed(1, rows.size())
                .filter(n -> !rows.get(n - 1).isEmpty())
                .boxed()
                .toList();
    }

    /// @throws Rejection when the date cannot be read
    EnteringADirective.Draft draft() {
        return new EnteringADirective.Draft(
                head.draft(), filled().stream().map(n -> rows.get(n - 1).typed()).toList(), begun);
    }
}
