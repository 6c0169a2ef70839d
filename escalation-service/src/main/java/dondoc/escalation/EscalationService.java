package dondoc.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Overdue episodes and urging letters.
@SpringBootApplication
@ConfigurationPropertiesScan
public class EscalationService {

    public static void main(String[] args) {
        SpringApplication.run(EscalationService.class, args);
    }
}
