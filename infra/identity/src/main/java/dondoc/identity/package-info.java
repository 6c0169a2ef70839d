/// An OpenID Connect provider for standalone and tests: users and applications from two files, one
/// signing key kept beside them. Production uses any other provider that puts `roles` and `unit`
/// into its tokens.
///
/// What may come in: what signing in needs. Nothing of the services; no request to anywhere.
@NullMarked
package dondoc.identity;

import org.jspecify.annotations.NullMarked;
