package dondoc.task;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Units, people, directives, tasks, deadlines, and the days of the city.
@SpringBootApplication
@ConfigurationPropertiesScan
public class TaskService {

    public static void main(String[] args) {
        SpringApplication.run(TaskService.class, args);
    }
}
