package dondoc.web.page;

import java.util.List;

/// What stands in the header of a service's pages; contributed as a bean.
public record Navigation(List<Link> links) {

    /// @param message key of the words in the service's message files
    /// @param href within this service
    public record Link(String message, String href) {}

    public Navigation {
        links = List.copyOf(links);
    }

    static final Navigation NONE = new Navigation(List.of());
}
