package dondoc.task.out.mongo;

import com.mongodb.client.MongoDatabase;
import dondoc.feed.Feeds;
import dondoc.task.application.importing.Assignments;
import dondoc.task.application.reading.AgendaReading;
import dondoc.task.application.reading.DeskReading;
import dondoc.task.application.reading.TaskChanges;
import dondoc.task.application.reading.TaskReading;
import dondoc.task.application.reading.TaskWatcher;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Wires this room.
@Configuration(proxyBeanMethods = false)
public class MongoRoom {

    @Bean
    TaskReading taskReading(MongoDatabase database) {
        return new MongoTaskReading(new Collections(database));
    }

    @Bean
    AgendaReading agendaReading(MongoDatabase database) {
        return new MongoAgenda(new Collections(database));
    }

    @Bean
    DeskReading deskReading(MongoDatabase database) {
        return new MongoDesk(new Collections(database));
    }

    @Bean
    Assignments assignments(MongoDatabase database) {
        return new MongoAssignments(new Collections(database));
    }

    @Bean
    TaskChanges taskChanges(MongoDatabase database) {
        return new MongoTaskChanges(new Collections(database));
    }

    /// Binding `taskList-in-0`.
    @Bean
    Consumer<Message<List<byte[]>>> taskList(
            Feeds feeds, MongoDatabase database, List<TaskWatcher> watchers) {
        return feeds.of(new TaskList(new Collections(database), watchers), "task.events");
    }
}
