package dondoc.task.in.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// From which year a workbook counts its days: 1900, or 1904 as old ones from a Mac do.
final class Epoch extends DefaultHandler {
    private boolean is1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            var given = attributes.getValue("date1904");
            is1904 = "1".equals(given) || "true".equals(given);
        }
    }

    boolean is1904() {
        return is1904;
    }
}
