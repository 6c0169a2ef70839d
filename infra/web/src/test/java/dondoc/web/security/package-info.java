/// Tokens and the issuer behind them.
@NullMarked
package dondoc.web.security;

import org.jspecify.annotations.NullMarked;
