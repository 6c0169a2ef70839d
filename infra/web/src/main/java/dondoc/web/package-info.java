/// What the four web faces share: how a request is refused, who may come in, how a command is run
/// and answered, how a list is cut into pages.
///
/// This package is what a service writes against; the sub-packages keep it and set themselves up
/// (`META-INF/spring/...AutoConfiguration.imports`). What may come in: technical pieces that at
/// least two services need at their HTTP door. No domain word.
@NullMarked
package dondoc.web;

import org.jspecify.annotations.NullMarked;
