/// The public doors of the services, seen from outside: addresses, tokens, requests that are
/// repeated under the same key until they are answered. No knowledge of registers or processes.
@NullMarked
package dondoc.standalone.api;

import org.jspecify.annotations.NullMarked;
