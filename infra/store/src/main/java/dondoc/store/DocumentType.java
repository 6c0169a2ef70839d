package dondoc.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// Documents in the file as on the wire, BSON: a tenth of the work of Java's own serialization, which
/// would be done for each page that is written, whatever changed in it.
final class DocumentType extends BasicDataType<Document> {
    private static final int FIRST_GUESS_BYTES = 1_024;
    private static final int BYTES_OF_AN_ENTRY = 96;
    private static final int BYTES_OF_A_LETTER = 2;

    /// About how much memory a document takes, counted by its entries and letters.
    @Override
    public int getMemory(Document document) {
        return bytes(document);
    }

    private static int bytes(@Nullable Object value) {
        return switch (value) {
            case String text -> BYTES_OF_AN_ENTRY + BYTES_OF_A_LETTER * text.length();
            case Document inner ->
                    BYTES_OF_AN_ENTRY + inner.values().stream().mapToInt(DocumentType::bytes).sum();
            case Collection<?> many ->
                    BYTES_OF_AN_ENTRY + many.stream().mapToInt(DocumentType::bytes).sum();
            case null, default -> BYTES_OF_AN_ENTRY;
        };
    }

    @Override
    public void write(WriteBuffer into, Document document) {
        var bytes = Unpooled.buffer(FIRST_GUESS_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        into.putVarInt(bytes.readableBytes())
                .put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    @Override
    public Document read(ByteBuffer from) {
        int length = DataUtils.readVarInt(from);
        var bytes = from.slice(from.position(), length);
        from.position(from.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
