package dondoc.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A collection that keeps its documents packed; how they are found is said elsewhere.
abstract class PackedCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final Documents documents;

    PackedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Documents documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    ById byId() {
        return new ById(documents.packed());
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.all();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField();
        var position =
                Missing.ofNullable(
                        id == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, id));
        if (!documents.add(position, document)) {
            throw new IllegalStateException(
                    "%s was in %s already".formatted(position, getFullName()));
        }
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.replace(position, after);
    }

    @Override
    protected void removeDocument(Object position) {
        if (!documents.remove(position)) {
            throw new NoSuchElementException("%s in %s".formatted(position, getFullName()));
        }
    }

    @Override
    public boolean isEmpty() {
        return documents.size() == 0;
    }

    @Override
    public int count() {
        return documents.size();
    }

    /// To follow it, each document would be packed twice more at each write.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("not tracked");
    }

    /// Looks at all of them.
    @Override
    protected int getDataSize() {
        return Math.clamp(documents.bytes(), 0, Integer.MAX_VALUE);
    }
}
