package dondoc.store;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/// The documents of a collection by their `_id`, in memory as in the file: packed, BSON as on the
/// wire. Each that is asked for is unpacked; kept as objects, some hundred for each, they made the
/// collector a quarter of the store's work, and packing all of a page at each commit a tenth.
///
/// What is given out is nobody else's: to change it changes nothing here.
record Documents(MVMap<Object, byte[]> packed) {
    static final MVMap.Builder<Object, byte[]> FORM =
            new MVMap.Builder<Object, byte[]>()
                    .keyType(new Ids())
                    .valueType(ByteArrayDataType.INSTANCE);

    private static final int FIRST_GUESS_BYTES = 1_024;

    @Nullable Document get(Object position) {
        var bytes = packed.get(position);
        return bytes == null ? null : unpack(bytes);
    }

    /// @return whether there was none until now; otherwise that one stays
    boolean add(Object position, Document document) {
        return packed.putIfAbsent(position, pack(document)) == null;
    }

    void replace(Object position, Document document) {
        var _ = packed.put(position, pack(document));
    }

    /// @return whether there was one
    boolean remove(Object position) {
        return packed.remove(position) != null;
    }

    int size() {
        return packed.size();
    }

    /// Packed, in bytes. Looks at all of them.
    long bytes() {
        return packed.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    Stream<DocumentWithPosition<Object>> all() {
        return packed.entrySet().stream()
                .map(e -> new DocumentWithPosition<>(unpack(e.getValue()), e.getKey()));
    }

    private static byte[] pack(Document document) {
        var bytes = Unpooled.buffer(FIRST_GUESS_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return Arrays.copyOf(bytes.array(), bytes.readableBytes());
    }

    private static Document unpack(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /// The store's own order; nearly all are text, and need not be asked what they are at each step.
    private static final class Ids extends ObjectDataType {
        @Override
        public int compare(Object one, Object other) {
            return one instanceof String left && other instanceof String right
                    ? left.compareTo(right)
                    : super.compare(one, other);
        }
    }
}
