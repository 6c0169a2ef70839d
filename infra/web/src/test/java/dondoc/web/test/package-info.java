/// A stand-in for an issuer.
@NullMarked
package dondoc.web.test;

import org.jspecify.annotations.NullMarked;
