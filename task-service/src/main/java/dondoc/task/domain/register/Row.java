package dondoc.task.domain.register;

import java.util.Map;

/// A row of a register as it was typed.
///
/// @param position among the data rows, from 1; the clerks' own numbers repeat
/// @param cells by column
public record Row(int position, Map<Column, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
