package dondoc.publication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The quarterly public list: editions and corrections.
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublicationService {

    public static void main(String[] args) {
        SpringApplication.run(PublicationService.class, args);
    }
}
