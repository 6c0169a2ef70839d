package dondoc.web.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/// What may stand in a header: characters that are assigned and control nothing, in a value a tab as
/// well. The firewall's own rule, which it asks of a token's text at every look at it with a regular
/// expression: a twelfth of the time of a command.
final class HeaderText {
    private HeaderText() {}

    /// The firewall as it comes, with these rules.
    static StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        return firewall;
    }

    static boolean isName(String text) {
        return isPlain(text, false);
    }

    static boolean isValue(String text) {
        return isPlain(text, true);
    }

    /// A loop, since it runs over the whole token at every look at it.
    private static boolean isPlain(String text, boolean tabs) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            if (!isPlain(codePoint) && !(tabs && codePoint == '\t')) return false;
            at += Character.charCount(codePoint);
        }
        return true;
    }

    private static boolean isPlain(int codePoint) {
        return (codePoint >= ' ' && codePoint <= '~')
                || (Character.isDefined(codePoint) && !Character.isISOControl(codePoint));
    }
}
