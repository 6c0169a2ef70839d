package dondoc.web.page;

import org.jspecify.annotations.Nullable;

/// What the frame around a page shows; `${frame}` in every template.
///
/// @param name who is signed in
/// @param here the path of this page
/// @param inOtherLanguage this same page in the other language
/// @param navigation the service's links
/// @param neighbours links to the pages of the city's services
public record Frame(
        @Nullable String name,
        String here,
        String inOtherLanguage,
        Navigation navigation,
        Navigation neighbours) {}
