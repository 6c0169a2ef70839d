package dondoc.web.page;

import dondoc.web.WebSettings.Web.Neighbours;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the header of a service's pages; contributed as a bean.
public record Navigation(List<Link> links) {

    /// @param message key of the words in the service's message files
    /// @param href within this service, or the whole address of another
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

    static Navigation of(Neighbours neighbours) {
        return new Navigation(
                Stream.of(
                                link("dondoc.neighbour.tasks", neighbours.tasks()),
                                link("dondoc.neighbour.reports", neighbours.reports()),
                                link("dondoc.neighbour.lists", neighbours.lists()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Without the links that lead where this reader may not go.
    Navigation of(Predicate<String> holds) {
        return new Navigation(
                links.stream()
                        .filter(l -> l.roles().isEmpty() || l.roles().stream().anyMatch(holds))
                        .toList());
    }

    private static Optional<Link> link(String message, @Nullable URI where) {
        return Optional.ofNullable(where).map(to -> new Link(message, to.toString()));
    }
}
