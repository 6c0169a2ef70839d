package dondoc.web.page;

import dondoc.web.WebSettings;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Wires this room.
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
public class PageSetUp {
    private static final String[] NO_PAGES = {"/api/**", "/assets/**", "/actuator/**"};

    /// As the parent POM has it.
    private static final String HTMX =
            "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    @Bean
    Language localeResolver() {
        return new Language();
    }

    @Bean
    Framing framing(
            ObjectProvider<Navigation> navigation, WebSettings settings, LocaleResolver language) {
        return new Framing(
                navigation.getIfAvailable(() -> Navigation.NONE),
                Navigation.of(settings.web().neighbours()),
                language);
    }

    @Bean
    WebMvcConfigurer framed(Language language, Framing framing) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language).excludePathPatterns(NO_PAGES);
                registry.addInterceptor(framing).excludePathPatterns(NO_PAGES);
            }

            // Served like our own assets: from here, named by its content, kept.
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/htmx/**")
                        .addResourceLocations(HTMX)
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                        .resourceChain(true)
                        .addResolver(
                                new VersionResourceResolver().addContentVersionStrategy("/**"));
            }
        };
    }
}
