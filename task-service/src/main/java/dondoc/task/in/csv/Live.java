package dondoc.task.in.csv;

/// Cells that a spreadsheet would take for a formula (domain.md, edge case 22): in a CSV file they get
/// an apostrophe in front, which is taken off again where the file comes back.
final class Live {
    private static final String BEGINNINGS = "=+-@\t\r";

    private Live() {}

    /// The cell as it is written out.
    static String tamed(String cell) {
        return isLive(cell) ? "'" + cell : cell;
    }

    /// The cell as it was meant.
    static String taken(String cell) {
        return cell.startsWith("'") && isLive(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isLive(String cell) {
        return !cell.isEmpty() && BEGINNINGS.indexOf(cell.charAt(0)) >= 0;
    }
}
