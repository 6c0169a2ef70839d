package dondoc.web.problem;

import com.mongodb.MongoTimeoutException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Wires this room.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
public class ProblemSetUp {

    @Bean
    @ConditionalOnMissingBean
    Problems problems() {
        return Problems.load();
    }

    @Bean
    Refusals refusals(Problems problems, JsonMapper mapper) {
        return new Refusals(problems, mapper);
    }

    @Bean
    ProblemAdvice problemAdvice(Refusals refusals) {
        return new ProblemAdvice(refusals);
    }

    @Bean
    LastResort lastResort(Refusals refusals) {
        return new LastResort(refusals);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoTimeoutException.class)
    static class WithStore {

        @Bean
        StoreAdvice storeAdvice(Refusals refusals) {
            return new StoreAdvice(refusals);
        }
    }
}
