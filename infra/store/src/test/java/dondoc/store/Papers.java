package dondoc.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Documents and questions that chance draws up, the same for the same seed.
final class Papers {
    private static final List<String> UNITS = List.of("H26.01", "H26.02", "H26.05", "a\u0000b", "");
    private static final List<String> WORDS =
            List.of("bao", "baocao", "cao", "ra", "soat", "12/qd-ubnd", "qd-ubnd", "d\u0001");

    private final Random chance;

    Papers(long seed) {
        chance = new Random(seed);
    }

    static void index(MongoCollection<Document> papers) {
        papers.createIndex(ascending("unit", "due", "_id"));
        papers.createIndex(ascending("due", "_id"));
        papers.createIndex(ascending("state", "due"));
        papers.createIndex(ascending("words"));
        papers.createIndex(ascending("helpers", "due", "_id"));
        papers.createIndex(ascending("part.of", "n"));
        papers.createIndex(ascending("part.of"));
    }

    String id() {
        return "p%03d".formatted(chance.nextInt(80));
    }

    Document paper(String id) {
        var paper =
                new Document("_id", id)
                        .append("unit", one(UNITS))
                        .append("due", chance.nextInt(5) == 0 ? null : day())
                        .append("state", chance.nextInt(3))
                        .append(
                                "n",
                                chance.nextBoolean() ? chance.nextInt(9) - 4 : chance.nextDouble())
                        .append("words", some(WORDS))
                        .append("helpers", chance.nextInt(4) == 0 ? one(UNITS) : some(UNITS));
        if (chance.nextBoolean()) {
            paper.append("part", new Document("of", one(UNITS)));
        }
        return paper;
    }

    Bson question() {
        var parts = new ArrayList<Bson>();
        int more = chance.nextInt(4);
        for (int i = 0; i <= more; i++) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.getFirst() : and(parts);
    }

    private Bson part() {
        return switch (chance.nextInt(20)) {
            case 0 -> eq("unit", one(UNITS));
            case 1 -> in("unit", some(UNITS));
            case 2 -> gte("due", day());
            case 3 -> lt("due", day());
            case 4 -> and(gt("due", day()), lte("due", day()));
            case 5 -> eq("due", null);
            case 6 -> eq("state", chance.nextInt(3));
            case 7 -> eq("state", (double) chance.nextInt(3));
            case 8 -> regex("words", "^" + Pattern.quote(one(WORDS).substring(0, 2)));
            case 9 -> regex("words", "a");
            case 10 -> eq("helpers", one(UNITS));
            case 11 -> eq("part.of", one(UNITS));
            case 12 -> gt("n", chance.nextInt(9) - 4);
            case 13 -> and(gt("_id", id()), lte("_id", id()));
            case 14 -> or(eq("unit", one(UNITS)), gt("due", day()));
            case 15 -> ne("unit", one(UNITS));
            case 16 -> eq("_id", id());
            case 17 -> in("_id", id(), "nobody's", id(), id());
            case 18 -> in("_id", id(), chance.nextBoolean() ? null : 7);
            default -> exists("part", chance.nextBoolean());
        };
    }

    /// An order in which no two documents are equal.
    Bson order() {
        return switch (chance.nextInt(6)) {
            case 0 -> Sorts.ascending("due", "_id");
            case 1 -> Sorts.descending("due", "_id");
            case 2 -> Sorts.ascending("_id");
            case 3 -> Sorts.descending("_id");
            case 4 -> Sorts.ascending("state", "due", "_id");
            default -> Sorts.orderBy(Sorts.ascending("due"), Sorts.descending("_id"));
        };
    }

    int upTo(int most) {
        return chance.nextInt(most);
    }

    private String day() {
        return "2026-05-%02d".formatted(1 + chance.nextInt(20));
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private List<String> some(List<String> of) {
        return of.stream().filter(_ -> chance.nextInt(3) == 0).toList();
    }
}
