package dondoc.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Texts to look for in bytes, whatever these are. Short ones, and those that are also said of something
/// else, would be found everywhere and prove nothing.
final class Texts {
    /// Longer ones are unlikely to stand somewhere by chance.
    static final int SHORTEST = 12;

    private static final int HEAD = Long.BYTES;

    /// Far more than the longest text.
    private static final int AT_ONCE = 1 << 20;

    private final Map<Long, List<byte[]>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(1 << 16);
    private int longest;

    /// @param own of what is removed
    /// @param others of what stays
    static Texts of(Set<String> own, Set<String> others) {
        var only = new HashSet<>(own);
        only.removeAll(others);
        var texts = new Texts();
        only.stream().filter(t -> t.length() >= SHORTEST).forEach(texts::add);
        return texts;
    }

    /// As it is, and as it stands in JSON.
    private void add(String text) {
        var json = JsonMapper.shared().writeValueAsString(text);
        for (var form : new HashSet<>(List.of(text, json.substring(1, json.length() - 1)))) {
            var bytes = form.getBytes(UTF_8);
            var head = head(bytes, HEAD);
            byHead.computeIfAbsent(head, _ -> new ArrayList<>()).add(bytes);
            heads.set(bit(head));
            longest = Math.max(longest, bytes.length);
        }
    }

    boolean in(byte[] bytes) {
        return find(bytes, 0) >= 0;
    }

    /// Reads a part at a time, so that a file may be of any size.
    boolean in(Path file) {
        var part = new byte[AT_ONCE];
        try (var content = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = content.readNBytes(part, 0, AT_ONCE);
                    read > 0;
                    read = content.readNBytes(part, kept, AT_ONCE - kept)) {
                if (in(Arrays.copyOf(part, kept + read))) {
                    return true;
                }
                int end = kept + read;
                kept = Math.min(longest, end);
                System.arraycopy(part, end - kept, part, 0, kept);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// The bytes with a mark for each text, the same array when there is none.
    byte[] replacedIn(byte[] bytes, byte[] mark) {
        int at = find(bytes, 0);
        if (at < 0) {
            return bytes;
        }
        var out = new ByteArrayOutputStream(bytes.length);
        int from = 0;
        while (at >= 0) {
            out.write(bytes, from, at - from);
            out.writeBytes(mark);
            from = at + lengthAt(bytes, at);
            at = find(bytes, from);
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private int find(byte[] bytes, int from) {
        if (byHead.isEmpty() || bytes.length - from < HEAD) {
            return -1;
        }
        long head = head(Arrays.copyOfRange(bytes, from, from + HEAD), HEAD - 1);
        for (int end = from + HEAD; end <= bytes.length; end++) {
            head = (head << Byte.SIZE) | (bytes[end - 1] & 0xff);
            if (heads.get(bit(head)) && lengthAt(bytes, end - HEAD) > 0) {
                return end - HEAD;
            }
        }
        return -1;
    }

    /// Of the longest text that begins there, 0 for none.
    private int lengthAt(byte[] bytes, int at) {
        var head = head(Arrays.copyOfRange(bytes, at, at + HEAD), HEAD);
        return byHead.getOrDefault(head, List.of()).stream()
                .filter(t ->
                        at + t.length <= bytes.length
                                && Arrays.equals(bytes, at, at + t.length, t, 0, t.length))
                .mapToInt(t -> t.length)
                .max()
                .orElse(0);
    }

    private static long head(byte[] bytes, int count) {
        long head = 0;
        for (int i = 0; i < count; i++) {
            head = (head << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return head;
    }

    private static int bit(long head) {
        return Long.hashCode(head * 0x9E3779B97F4A7C15L) & 0xffff;
    }
}
