package dondoc.standalone.register;

/// How a city names a task: number of the document, its year, the clause. However they were typed,
/// the same task has the same key: case, spacing, Unicode form and the kind of dash do not count.
/// The issuer is no part of it, since neither the log nor `expected.json` names one.
public record TaskKey(String number, String year, String clause) {

    public TaskKey {
        number = Cells.key(number);
        year = Cells.key(year);
        clause = Cells.key(clause);
    }

    /// @param name as in `expected.json`, e.g. `81/QĐ-UBND|2026|7`
    public static TaskKey of(String name) {
        var parts = name.split("\\|", 3);
        return new TaskKey(
                parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /// e.g. `81/qđ-ubnd|2026|7`
    @Override
    public String toString() {
        return number + "|" + year + "|" + clause;
    }
}
