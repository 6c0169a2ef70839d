package dondoc.web.api;

import dondoc.eventsourcing.CommandGateway;
import dondoc.web.BodyLimits;
import dondoc.web.Commands;
import dondoc.web.Meanwhile;
import dondoc.web.WebSettings;
import dondoc.web.problem.Refusals;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Wires this room.
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@EnableConfigurationProperties(WebSettings.class)
public class ApiSetUp {

    /// Spring Security (-100) still sees the flush, at which it writes its headers.
    private static final int BEFORE_SECURITY = -110;

    /// After Spring Security (-100): who may not come in does not send a body either.
    private static final int AFTER_SECURITY = -90;

    /// Not `jsonMapper`: Spring Cloud Function has a bean of that name and of another type.
    @Bean
    @Primary
    @ConditionalOnMissingBean
    JsonMapper strictJsonMapper() {
        return StrictJson.mapper();
    }

    @Bean
    WebMvcRegistrations handlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Handlers();
            }
        };
    }

    @Bean
    FilterRegistrationBean<WholeAnswers> wholeAnswers() {
        var registration = new FilterRegistrationBean<>(new WholeAnswers());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    WebMvcConfigurer arguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new AskingArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    SentBody sentBody() {
        return new SentBody();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            WebSettings settings, ObjectProvider<BodyLimits> larger, Refusals refusals) {
        var filter =
                new BodyLimit(
                        settings.web().jsonLimit(), larger.orderedStream().toList(), refusals);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    @ConditionalOnBean(CommandGateway.class)
    Commands commands(CommandGateway gateway, ObjectProvider<Meanwhile> meanwhile) {
        return new Commands(gateway, meanwhile.getIfAvailable(() -> Meanwhile.UNTOLD));
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name:dondoc}") String service) {
        return ApiDescription.base(service);
    }

    @Bean
    OperationCustomizer describedOperations() {
        return ApiDescription.operations();
    }

    @Bean
    ModelConverter describedValues() {
        return new ApiDescription.SingleValues();
    }

    @Bean
    @ConditionalOnBean(Commands.class)
    CommandStatus commandStatus(Commands commands) {
        return new CommandStatus(commands);
    }
}
