package dondoc.standalone.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What became of a register.
///
/// @param happenings lines of the log, the lost ones too
/// @param refusedEntries reference data the door did not let in
/// @param refusedRows in the order of the file
/// @param refusedHappenings log lines a service said no to
/// @param ofRefusedRows log lines whose task the door had not let in
/// @param withoutTask log lines whose task is in no row
/// @param astray log lines dated in another time
/// @param collisions tasks that nothing but their issuers tells apart; what happens goes to the first
public record Played(
        int rows,
        int tasks,
        int happenings,
        List<RefusedEntry> refusedEntries,
        List<RefusedRow> refusedRows,
        List<RefusedHappening> refusedHappenings,
        int ofRefusedRows,
        int withoutTask,
        int astray,
        List<String> collisions,
        Duration took) {

    /// @param file e.g. `people.csv`
    /// @param row 1-based position in the file; 0 for the whole file
    public record RefusedEntry(String file, int row, String reason) {}

    /// @param row 1-based position in the file
    /// @param reason e.g. `TWO_LEAD_UNITS`
    public record RefusedRow(int row, String stt, String reason) {}

    /// @param line 1-based position in the log
    public record RefusedHappening(int line, String code) {}

    /// What a person should know about a register that was not taken as it is, a line each.
    ///
    /// @param most lines of one kind
    public List<String> oddities(int most) {
        var lines = new ArrayList<String>();
        refusedEntries.stream()
                .limit(most)
                .map(entry ->
                        entry.row() == 0
                                ? "%s: refused, %s".formatted(entry.file(), entry.reason())
                                : "%s, row %d: refused, %s"
                                        .formatted(entry.file(), entry.row(), entry.reason()))
                .forEach(lines::add);
        more(refusedEntries.size() - most, "entries", lines);
        refusedHappenings.stream()
                .limit(most)
                .map(refused ->
                        "task-log.csv, row %d: refused, %s"
                                .formatted(refused.line(), refused.code()))
                .forEach(lines::add);
        more(refusedHappenings.size() - most, "happenings", lines);
        collisions.stream()
                .limit(most)
                .map(name -> name + ": several issuers; what happens goes to the first")
                .forEach(lines::add);
        more(collisions.size() - most, "collisions", lines);
        counted(ofRefusedRows, "happenings of refused rows were left out", lines);
        counted(withoutTask, "happenings belong to no row of the register", lines);
        counted(astray, "happenings are dated in another time and were left out", lines);
        return List.copyOf(lines);
    }

    private static void more(int count, String what, List<String> lines) {
        if (count > 0) {
            lines.add("and %d more %s".formatted(count, what));
        }
    }

    private static void counted(int count, String what, List<String> lines) {
        if (count > 0) {
            lines.add("task-log.csv: %d %s".formatted(count, what));
        }
    }
}
