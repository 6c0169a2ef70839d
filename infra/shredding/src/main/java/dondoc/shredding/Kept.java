package dondoc.shredding;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.Record;
import org.jspecify.annotations.Nullable;

/// A record as it is to be. Its offset, key and time stay.
///
/// @param value `null` for a deletion
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Kept(Record record, @Nullable ByteBuffer value, Header[] headers, boolean changed) {

    static Kept asItIs(Record record) {
        return new Kept(record, record.value(), record.headers(), false);
    }

    Kept with(byte @Nullable [] other) {
        return new Kept(record, other == null ? null : ByteBuffer.wrap(other), headers, true);
    }

    Kept with(Header[] others) {
        return new Kept(record, value, others, true);
    }
}
