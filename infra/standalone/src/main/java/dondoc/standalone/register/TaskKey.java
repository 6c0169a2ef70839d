package dondoc.standalone.register;

/// How a city names a task: number of the document, its year, the clause.
public record TaskKey(String number, String year, String clause) {

    /// As in `expected.json`, e.g. `81/QĐ-UBND|2026|7`.
    @Override
    public String toString() {
        return number + "|" + year + "|" + clause;
    }
}
