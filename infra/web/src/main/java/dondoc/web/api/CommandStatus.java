package dondoc.web.api;

import dondoc.eventsourcing.By;
import dondoc.web.Asking;
import dondoc.web.Commands;
import dondoc.web.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What became of a command that was answered with 202. Only who asked it may ask again.
@RestController
final class CommandStatus {
    private final Commands commands;

    CommandStatus(Commands commands) {
        this.commands = commands;
    }

    /// @param asked `{aggregateId}/{key}`; an aggregate id may contain slashes, a key does not
    @GetMapping(Commands.STATUS_PATH + "{*asked}")
    ResponseEntity<Object> status(@PathVariable String asked, By by) {
        int slash = asked.lastIndexOf('/');
        String aggregateId = slash <= 0 ? "" : asked.substring(1, slash);
        String key = asked.substring(slash + 1);
        if (aggregateId.isEmpty() || key.isEmpty()) throw Refused.because("UNKNOWN_COMMAND");
        return commands.inquire(aggregateId, Asking.commandId(by, AskingArgument.key(key)), key);
    }
}
