package dondoc.task.application.importing;

import dondoc.task.application.importing.Sheet.Line;
import dondoc.task.domain.Reason;
import dondoc.task.domain.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rows of a file that were turned away, as they were sent and with the reasons behind them: to
/// mend and to send again. Of a secret row, and of one whose cells may be moved, only the number and
/// the reason are there.
public final class RefusedRows {
    /// Why, in words, with the row's number.
    static final String WHY = "Lý do";

    /// Why, as the API's reason code.
    static final String CODE = "Mã lý do";

    private static final List<String> OF_THE_RESULT = List.of(Words.key(WHY), Words.key(CODE));

    private RefusedRows() {}

    /// The headings, then the rows, in the file's order of columns.
    public static List<List<String>> of(Sheet sheet, ImportReport report) {
        var lines =
                sheet.lines().stream()
                        .collect(Collectors.toMap(Line::position, Function.identity()));
        var kept = keptColumns(sheet);
        var rows = new ArrayList<List<String>>();
        rows.add(with(kept.stream().map(sheet.titles()::get).toList(), WHY, CODE));
        for (var refused : report.refused()) {
            var line = lines.get(refused.row());
            var cells =
                    line == null || isSilent(refused, line)
                            ? Collections.nCopies(kept.size(), "")
                            : kept.stream().map(line::at).toList();
            rows.add(with(cells, why(refused), refused.reason()));
        }
        return rows;
    }

    /// Whether a row is what a result file left of a secret one: nothing but a reason.
    static boolean remains(Line line) {
        return line.headings().stream().anyMatch(RefusedRows::isOfTheResult)
                && IntStream.range(0, line.fields().size())
                        .filter(place -> !line.at(place).isBlank())
                        .allMatch(place ->
                                place < line.headings().size()
                                        && isOfTheResult(line.headings().get(place)));
    }

    private static List<Integer> keptColumns(Sheet sheet) {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            if (!isOfTheResult(sheet.headings().get(i))) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static boolean isOfTheResult(String heading) {
        return OF_THE_RESULT.contains(heading);
    }

    private static boolean isSilent(ImportReport.Refused refused, Line line) {
        return refused.reason().equals(Reason.SECRET.name())
                || refused.reason().equals(Reason.DIRECTIVE_SHREDDED.name())
                || (refused.reason().equals(Reason.BAD_ROW.name()) && !line.isWhole());
    }

    private static String why(ImportReport.Refused refused) {
        var place = refused.field() == null ? "" : ", cột " + refused.field();
        return "Dòng %d%s: %s".formatted(refused.row(), place, refused.message());
    }

    private static List<String> with(List<String> cells, String... more) {
        var all = new ArrayList<>(cells);
        Collections.addAll(all, more);
        return all;
    }
}
