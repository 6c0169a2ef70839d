package dondoc.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/// Keys of a unique index. One text is compared and written as text, before all else; the store's own
/// form would serialize it again at each comparison.
final class KeyType extends BasicDataType<KeyValue> {
    private static final byte TEXT = 0;
    private static final byte ELSE = 1;
    private static final int BYTES_OF_A_KEY = 48;

    private final StringDataType text = StringDataType.INSTANCE;
    private final ObjectDataType any = new ObjectDataType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        var left = text(one);
        var right = text(other);
        if (left != null && right != null) {
            return left.compareTo(right);
        }
        if (left == null && right == null) {
            return any.compare(one, other);
        }
        return left != null ? -1 : 1;
    }

    /// @return `null` when it is not one text
    static @Nullable String text(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String only ? only : null;
    }

    @Override
    public int getMemory(KeyValue key) {
        var only = text(key);
        return BYTES_OF_A_KEY + (only == null ? any.getMemory(key) : text.getMemory(only));
    }

    @Override
    public void write(WriteBuffer into, KeyValue key) {
        var only = text(key);
        if (only == null) {
            any.write(into.put(ELSE), key);
        } else {
            text.write(into.put(TEXT), only);
        }
    }

    @Override
    public KeyValue read(ByteBuffer from) {
        return from.get() == TEXT ? new KeyValue(text.read(from)) : (KeyValue) any.read(from);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
