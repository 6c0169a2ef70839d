package dondoc.reporting.out.mongo;

import com.mongodb.client.MongoDatabase;
import dondoc.reporting.application.DayBook;
import dondoc.reporting.application.PeriodBook;
import dondoc.reporting.application.TaskBook;
import dondoc.reporting.application.UnitBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The books in MongoDB. They are asked by id or read whole; no other index is needed.
@Configuration(proxyBeanMethods = false)
class MongoRoom {

    @Bean
    TaskBook taskBook(MongoDatabase database) {
        return new MongoTaskBook(database);
    }

    @Bean
    UnitBook unitBook(MongoDatabase database) {
        return new MongoUnitBook(database);
    }

    @Bean
    DayBook dayBook(MongoDatabase database) {
        return new MongoDayBook(database);
    }

    @Bean
    PeriodBook periodBook(MongoDatabase database) {
        return new MongoPeriodBook(database);
    }
}
