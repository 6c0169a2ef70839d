/// Who comes in: bearer tokens for programs, signing in for people, the rules of the service, and
/// the headers that keep browsers strict.
///
/// What may come in: what every service needs at its door. Roles of single doors belong to the
/// services ([dondoc.web.AccessRules]).
@NullMarked
package dondoc.web.security;

import org.jspecify.annotations.NullMarked;
