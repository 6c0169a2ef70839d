package dondoc.task.out.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;

/// What lies in the database, and every index there is.
final class Collections {
    private final MongoDatabase database;

    Collections(MongoDatabase database) {
        this.database = database;
    }

    MongoCollection<Document> tasks() {
        return database.getCollection("tasks");
    }

    /// One document per fact about a task, by its place among the task's ([Shapes#placeOf]) and in the
    /// log ([MongoTaskChanges]).
    MongoCollection<Document> happenings() {
        return database.getCollection("happenings");
    }

    MongoCollection<Document> directives() {
        return database.getCollection("directives");
    }

    /// One document per completion report: the unit, when it is dated, when it was recorded.
    MongoCollection<Document> registrations() {
        return database.getCollection("registrations");
    }

    /// One document `{_id: "day", day}`: the latest day begun anywhere.
    MongoCollection<Document> clock() {
        return database.getCollection("clock");
    }

    /// One document per partition, `{_id: partition, offset}`: the last fact laid down in `happenings`.
    MongoCollection<Document> heads() {
        return database.getCollection("happenings.heads");
    }

    /// Facts that an earlier version folded lie without their place in the log, and again in `changes`.
    ///
    /// @throws IllegalStateException says what to do
    void refuseEarlierOnes() {
        if (database.listCollectionNames().into(new ArrayList<>()).contains("changes")) {
            throw new IllegalStateException(
                    "database %s was folded by an earlier version: stop task-service, drop the database,"
                                    .formatted(database.getName())
                            + " start again; it is folded anew from the log");
        }
    }

    /// One for every question that may meet many documents; see ADR 0019.
    void index() {
        tasks().createIndex(ascending("lead", "dueKey", "_id"));
        tasks().createIndex(ascending("lead", "standing", "dueKey", "_id"));
        tasks().createIndex(ascending("standing", "dueKey", "_id"));
        tasks().createIndex(ascending("standing", "updatedOn", "_id"));
        tasks().createIndex(ascending("dueKey", "_id"));
        tasks().createIndex(ascending("updatedOn", "_id"));
        tasks().createIndex(ascending("year", "numberKey", "clause", "_id"));
        tasks().createIndex(ascending("numberKey", "clause", "_id"));
        tasks().createIndex(ascending("clause", "_id"));
        tasks().createIndex(ascending("beginnings", "_id"));
        tasks().createIndex(ascending("directive", "_id"));
        tasks().createIndex(ascending("coordinators", "dueKey", "_id"));
        tasks().createIndex(ascending("waiting", "standing", "dueKey"));
        tasks().createIndex(ascending("standing", "report.on"));
        tasks().createIndex(ascending("parent", "_id"));
        tasks().createIndex(ascending("closesWithChildren", "standing", "_id"));
        tasks().createIndex(ascending("family.byItself", "standing", "_id"));
        tasks().createIndex(ascending("period.series", "period.begins", "_id"));
        happenings().createIndex(ascending("place"));
        registrations().createIndex(ascending("recordedOn"));
        registrations().createIndex(ascending("lead", "recordedOn"));
        directives().createIndex(ascending("year", "number", "_id"));
        directives().createIndex(ascending("numberKey", "year"));
        directives().createIndex(ascending("field", "year", "number", "_id"));
        directives().createIndex(ascending("shredded.on"));
    }
}
