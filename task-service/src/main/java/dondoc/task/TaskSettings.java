package dondoc.task;

import dondoc.eventsourcing.EngineSettings;
import dondoc.task.application.Definition;
import dondoc.task.domain.Asker;
import dondoc.task.domain.extension.ExtensionPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// All settings of this service beside Spring's own.
///
/// @param kafka bootstrap servers, e.g. `localhost:29092`
/// @param partitions of all topics; fixed for the life of an installation
/// @param replication of all topics, 1 or 3
/// @param standbys standby replicas of the engine's stores
/// @param threads stream threads
/// @param stateDir where the engine's stores live; not under /tmp
/// @param instance stable name of this instance
/// @param extensions how often and how long one task may be extended, each from a day on until the
///     next; none: without limit
@Validated
@ConfigurationProperties("dondoc")
record TaskSettings(
        @NotBlank String kafka,
        @DefaultValue("12") @Min(1) @Max(1000) int partitions,
        @DefaultValue("1") @Min(1) @Max(3) short replication,
        @DefaultValue("0") @Min(0) @Max(2) int standbys,
        @DefaultValue("1") @Min(1) @Max(64) int threads,
        @NotNull Path stateDir,
        @DefaultValue("one") @NotBlank String instance,
        @DefaultValue List<ExtensionPolicy> extensions) {

    /// Where the city's days begin. No setting: the rules are written for this one (domain.md, R1), and
    /// the other services count on it.
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    EngineSettings engine() {
        return new EngineSettings(
                kafka,
                instance,
                partitions,
                replication,
                stateDir,
                threads,
                standbys,
                ZONE,
                Asker.MIGRATION,
                Optional.of(Definition.MIRROR));
    }
}
