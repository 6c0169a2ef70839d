package dondoc.feed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A read model as a service would write one: one document per account, with every line in it.
final class Ledger implements ReadModel {

    private record Entered(@Nullable String text) {}

    /// Whether it is the next version of the program, which folds what this one does not.
    static volatile boolean knowsRiddles;

    /// How often the line `fragile` still fails for want of a disk.
    final AtomicInteger troubles = new AtomicInteger();

    final List<Days> settled = new CopyOnWriteArrayList<>();
    private final MongoDatabase database;

    Ledger(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Set<String> types() {
        return Set.of("line.entered.v1");
    }

    @Override
    public void fold(List<Fact> facts) {
        for (var fact : facts) {
            var text = Objects.requireNonNull(fact.read(Entered.class).text(), "text");
            if (text.equals("crash") || (text.equals("riddle") && !knowsRiddles)) {
                throw new IllegalStateException("nobody folds this");
            }
            if (text.equals("fragile") && troubles.getAndDecrement() > 0) {
                throw new UncheckedIOException(new IOException("the disk is full"));
            }
            enter(fact, text);
        }
    }

    private void enter(Fact fact, String text) {
        var accounts = database.getCollection("accounts");
        var found = accounts.find(eq("_id", fact.subject())).first();
        var account = found == null ? new Document("_id", fact.subject()) : found;
        if (account.get("version", 0L) >= fact.sequence()) {
            return;
        }
        var lines = new ArrayList<>(account.getList("lines", String.class, List.of()));
        lines.add(fact.sequence() + ":" + text);
        account.append("version", fact.sequence()).append("lines", lines);
        accounts.replaceOne(eq("_id", fact.subject()), account, new ReplaceOptions().upsert(true));
    }

    @Override
    public void settled(Days days) {
        settled.add(days);
    }
}
