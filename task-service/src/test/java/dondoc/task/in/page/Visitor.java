package dondoc.task.in.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dondoc.task.in.web.ServedCity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.MultiValueMap;

/// Somebody who looks at the pages, without a browser: links are followed and forms sent by hand.
public final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(key|version)\" value=\"([^\"]*)\"");

    private final MockMvc pages;
    private final RequestPostProcessor who;

    private Visitor(ServedCity city, RequestPostProcessor who) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(city.pages());
        this(builder.apply(springSecurity()).build(), who);
    }

    private Visitor(MockMvc pages, RequestPostProcessor who) {
        this.pages = pages;
        this.who = who;
    }

    /// Somebody who has not signed in.
    public static Visitor unknown(ServedCity city) {
        return new Visitor(city, request -> request);
    }

    /// @param unit the account is bound to, `null` for none
    public static Visitor of(
            ServedCity city, String subject, @Nullable String unit, String... roles) {
        return new Visitor(
                city,
                oidcLogin()
                        .idToken(token -> {
                            token.subject(subject)
                                    .claim("name", "Tên của " + subject)
                                    .claim("roles", List.of(roles));
                            if (unit != null) {
                                token.claim("unit", unit);
                            }
                        })
                        .authorities(
                                List.of(roles).stream()
                                        .map(r -> new SimpleGrantedAuthority("ROLE_" + r))
                                        .toArray(SimpleGrantedAuthority[]::new)));
    }

    /// The same, whom the service remembers from page to page.
    public Visitor remembered() {
        var session = new MockHttpSession();
        return new Visitor(
                pages,
                request -> {
                    request.setSession(session);
                    return who.postProcessRequest(request);
                });
    }

    /// A page as it is seen.
    public record Seen(int status, String html, @Nullable String leadsTo, Map<String, ?> flash) {

        /// What the form carries unseen.
        public Map<String, String> sealed() {
            var seal = new LinkedHashMap<String, String>();
            HIDDEN.matcher(html).results().forEach(m -> seal.put(m.group(1), m.group(2)));
            return seal;
        }

        /// What a reader reads, without tags.
        public String text() {
            return html.replaceAll("(?s)<script.*?</script>|<[^>]+>", " ").replaceAll("\\s+", " ");
        }
    }

    public Seen look(String address) {
        return seen(get(URI.create(address)));
    }

    /// Sends the fields as they are.
    public Seen send(String address, Map<String, String> fields) {
        return seen(filled(address, fields).with(csrf()));
    }

    /// Sends rows of fields as they are.
    public Seen send(String address, MultiValueMap<String, String> rows) {
        return seen(post(URI.create(address)).params(rows).with(csrf()));
    }

    /// Sends a file in the field `file`.
    public Seen upload(String address, String name, byte[] file, Map<String, String> fields) {
        var request = multipart(URI.create(address));
        request.file(new MockMultipartFile("file", name, null, file));
        fields.forEach(request::param);
        return seen(request.with(csrf()));
    }

    /// As somebody else's page would send them.
    public Seen forge(String address, Map<String, String> fields) {
        return seen(filled(address, fields));
    }

    private static MockHttpServletRequestBuilder filled(
            String address, Map<String, String> fields) {
        var request = post(URI.create(address));
        fields.forEach(request::param);
        return request;
    }

    /// The fields of a form that has been opened, and what is typed into it.
    public static Map<String, String> fill(Seen form, String... namesAndValues) {
        assertThat(form.status()).as(form.text()).isIn(200, 412, 422, 503);
        var fields = new LinkedHashMap<>(form.sealed());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }

    /// Goes where the answer leads.
    public Seen follow(Seen answer) {
        assertThat(answer.leadsTo()).as(answer.text()).isNotNull();
        var request = get(URI.create(answer.leadsTo()));
        return seen(
                answer.flash().isEmpty()
                        ? request
                        : request.flashAttrs(Map.copyOf(answer.flash())));
    }

    private Seen seen(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return seen(pages.perform(request.accept(MediaType.TEXT_HTML).with(who)).andReturn());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Seen seen(MvcResult result) {
        var response = result.getResponse();
        return new Seen(
                response.getStatus(),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8),
                response.getRedirectedUrl(),
                result.getFlashMap());
    }
}
