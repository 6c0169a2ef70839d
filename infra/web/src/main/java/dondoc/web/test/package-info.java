/// For the tests of other modules: tokens without an issuer.
///
/// ```java
/// @SpringBootTest(webEnvironment = RANDOM_PORT)
/// @Import(Tokens.Trusted.class)          // or new SpringApplicationBuilder(TaskService.class, Tokens.Trusted.class)
/// ...
/// request.header("Authorization", Tokens.bearer("sub-of-an-officer", "H26.01", "department-officer"));
/// ```
///
/// The key is made anew in every JVM and trusted only where a test says so.
@NullMarked
package dondoc.web.test;

import org.jspecify.annotations.NullMarked;
