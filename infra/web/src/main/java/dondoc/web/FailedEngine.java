package dondoc.web;

import dondoc.eventsourcing.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;

/// Ends the process whose engine has failed: whoever keeps it running starts a fresh one, and a
/// fresh one is the only remedy.
@AutoConfiguration
public class FailedEngine {
    private static final Logger log = LoggerFactory.getLogger(FailedEngine.class);
    private static final int EXIT_CODE = 70;

    @EventListener
    void onReady(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        ObjectProvider<Engine> engines = context.getBeanProvider(Engine.class);
        engines.ifAvailable(engine -> engine.whenFailed(() -> end(context)));
    }

    private static void end(ApplicationContext context) {
        log.error("the engine has failed, so this process ends");
        System.exit(SpringApplication.exit(context, () -> EXIT_CODE));
    }
}
