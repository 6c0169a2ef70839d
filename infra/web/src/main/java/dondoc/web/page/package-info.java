/// The frame of the pages: language, header, navigation, the page that says no. The theme and the
/// fragments lie in `templates/dondoc` and `static/assets/dondoc`.
///
/// What may come in: what pages of at least two services show alike. A service owns its pages.
@NullMarked
package dondoc.web.page;

import org.jspecify.annotations.NullMarked;
