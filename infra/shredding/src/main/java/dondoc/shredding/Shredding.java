package dondoc.shredding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.utils.Utils;

/// Takes the texts of shredded directives out of a stopped installation, in this order: it reads what is
/// concerned and what its texts are; the logs; what is derived; the topics; then it reads everything
/// again; then it writes into the decisions that it is done. Whoever was stopped in between begins
/// again: what shows the texts to look for goes last.
public final class Shredding {
    private final Path dir;
    private final LocalDate today;
    private final Consumer<String> tell;
    private final TypedTexts typed = TypedTexts.ofTheContract();

    /// @param dir the data directory of an installation, or a broker's log directory
    /// @param today is recorded as the day on which it was done
    /// @param tell gets what is done, line by line, and no text
    public Shredding(Path dir, LocalDate today, Consumer<String> tell) {
        this.dir = dir.toAbsolutePath().normalize();
        this.today = today;
        this.tell = tell;
    }

    /// @return whether nothing is left
    /// @throws Hindered when nothing was tried
    public boolean run() {
        try (var held = Held.of(dir)) {
            Segment.removeAbandoned(held.broker());
            var segments = Segment.of(held.broker());
            var concerned = Concerned.in(segments, typed);
            if (concerned.directives().isEmpty()) {
                tell.accept("No directive is shredded: there is nothing to remove.");
                return true;
            }
            tell.accept(
                    "%d shredded directive(s), with tasks and series %d aggregates."
                            .formatted(concerned.directives().size(), concerned.all().size()));
            var texts = texts(segments, concerned);
            var removal = Removal.of(typed, concerned, _ -> {});
            clean(held, texts);
            rewrite(segments, removal);
            var left = left(held, segments, removal, texts);
            left.forEach(place -> tell.accept("Still found in " + place));
            if (!left.isEmpty()) {
                return false;
            }
            if (!concerned.recorded()) {
                rewrite(segments, removal.done(today));
            }
            tell.accept("Nothing of it is left in any topic or file here.");
            outOfReach(held);
            return true;
        }
    }

    private Texts texts(List<Segment> segments, Concerned concerned) {
        var own = new HashSet<String>();
        var reading = Removal.of(typed, concerned, own::add);
        segments.forEach(s -> s.read(r -> reading.judge(s, r)));
        var others = new HashSet<String>();
        var marking = new Marking(typed);
        segments.stream()
                .filter(s -> s.topic().equals(Topics.EVENTS))
                .forEach(s ->
                        s.read(r -> {
                            if (r.hasValue() && !concerned.has(Topics.text(r.key()))) {
                                marking.marked(
                                        Utils.toArray(r.value()), text -> keep(text, own, others));
                            }
                        }));
        return Texts.of(own, others);
    }

    private static void keep(String text, Set<String> own, Set<String> others) {
        if (own.contains(text)) {
            others.add(text);
        }
    }

    private void clean(Held held, Texts texts) {
        var mark = typed.mark().getBytes(StandardCharsets.UTF_8);
        if (Files.isDirectory(held.logs())) {
            for (var log : Trees.files(held.logs())) {
                if (texts.in(log)) {
                    write(log, texts.replacedIn(bytes(log), mark));
                    tell.accept("Marked in " + log);
                }
            }
        }
        for (var derived : held.derived()) {
            if (Files.exists(derived)) {
                Trees.overwriteAndDelete(derived);
                tell.accept("Removed " + derived + ": it is built again from the log.");
            }
        }
    }

    private void rewrite(List<Segment> segments, Removal removal) {
        int records = 0;
        int files = 0;
        for (var segment : segments) {
            int changed = segment.rewrite(r -> removal.judge(segment, r));
            records += changed;
            files += changed == 0 ? 0 : 1;
        }
        tell.accept("Rewrote %d records in %d segments.".formatted(records, files));
    }

    /// Every record of every topic, and every byte of every file.
    private static List<String> left(
            Held held, List<Segment> segments, Removal removal, Texts texts) {
        var left = new ArrayList<String>();
        for (var segment : segments) {
            segment.read(r -> {
                if (removal.judge(segment, r).changed() || holds(r, texts)) {
                    left.add(segment.place(r));
                }
            });
        }
        Trees.files(held.dir()).stream()
                .filter(f -> texts.in(f))
                .forEach(f -> left.add(f.toString()));
        return left;
    }

    private static boolean holds(Record record, Texts texts) {
        boolean found = record.hasKey() && texts.in(Utils.toArray(record.key()));
        found |= record.hasValue() && texts.in(Utils.toArray(record.value()));
        for (var header : record.headers()) {
            found |= header.value() != null && texts.in(header.value());
        }
        return found;
    }

    private void outOfReach(Held held) {
        if (held.broker().equals(held.dir())) {
            tell.accept(
                    "Also delete the state directory of every task-service instance and drop its"
                            + " database before it starts again, and run this on every other broker.");
        } else {
            tell.accept(
                    "A store of your own is not here: drop its databases dondoc_*; its journal and"
                            + " oplog, backups, exported files and what others took from /changes are"
                            + " out of reach.");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, byte[] content) {
        var beside = file.resolveSibling(file.getFileName() + ".shred");
        try {
            Files.write(beside, content);
            Trees.replace(file, beside);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
