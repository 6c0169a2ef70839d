package dondoc.web.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What stands in the header of a service's pages; contributed as a bean.
public record Navigation(List<Link> links) {

    /// @param message key of the words in the service's message files
    /// @param href within this service
    /// @param roles who is shown it; empty: everybody
    public record Link(String message, String href, Set<String> roles) {
        public Link {
            roles = Set.copyOf(roles);
        }

        /// For everybody.
        public Link(String message, String href) {
            this(message, href, Set.of());
        }
    }

    public Navigation {
        links = List.copyOf(links);
    }

    static final Navigation NONE = new Navigation(List.of());

    /// Without the links that lead where this reader may not go.
    Navigation of(Predicate<String> holds) {
        return new Navigation(
                links.stream()
                        .filter(l -> l.roles().isEmpty() || l.roles().stream().anyMatch(holds))
                        .toList());
    }
}
