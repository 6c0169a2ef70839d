package dondoc.web.page;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires this room.
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
public class PageSetUp {
    private static final String[] NO_PAGES = {"/api/**", "/assets/**", "/actuator/**"};

    @Bean
    Language localeResolver() {
        return new Language();
    }

    @Bean
    Framing framing(ObjectProvider<Navigation> navigation, LocaleResolver language) {
        return new Framing(navigation.getIfAvailable(() -> Navigation.NONE), language);
    }

    @Bean
    WebMvcConfigurer framed(Language language, Framing framing) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language).excludePathPatterns(NO_PAGES);
                registry.addInterceptor(framing).excludePathPatterns(NO_PAGES);
            }
        };
    }
}
