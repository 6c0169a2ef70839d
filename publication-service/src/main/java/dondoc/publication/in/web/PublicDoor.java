package dondoc.publication.in.web;

import dondoc.publication.application.Publishing;
import dondoc.publication.domain.file.Sha256;
import dondoc.publication.domain.late.Quarter;
import dondoc.web.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What everybody may fetch. Every answer has its SHA-256 as ETag; a file of an edition never
/// changes, so it is fetched once; files of persons may go away, so they are always asked for.
@RestController
class PublicDoor {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Publishing publishing;

    PublicDoor(Publishing publishing) {
        this.publishing = publishing;
    }

    @GetMapping("/public/editions.json")
    ResponseEntity<byte[]> index() {
        return answer(publishing.index(), MediaType.APPLICATION_JSON, A_MINUTE);
    }

    @GetMapping(
            "/public/editions/{quarter:2[0-9]{3}-Q[1-4]}/{number:[1-9][0-9]{0,5}}/{file:[a-z0-9.]+}")
    ResponseEntity<byte[]> file(
            @PathVariable Quarter quarter, @PathVariable int number, @PathVariable String file) {
        return switch (publishing.seek(quarter, number, file)) {
            case Publishing.Sought.Found f ->
                    answer(
                            f.bytes(),
                            typeOf(file),
                            f.forEver() ? FOR_EVER : CacheControl.noCache());
            case Publishing.Sought.Unknown _ ->
                    throw refused("UNKNOWN_EDITION", quarter, number, file);
            case Publishing.Sought.NoLongerShown _ ->
                    throw refused("NO_LONGER_PUBLIC", quarter, number, file);
        };
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, CacheControl kept) {
        return ResponseEntity.ok()
                .eTag('"' + Sha256.of(bytes).value() + '"')
                .cacheControl(kept)
                .contentType(type)
                .body(bytes);
    }

    private static MediaType typeOf(String file) {
        if (file.endsWith(".json")) {
            return MediaType.APPLICATION_JSON;
        }
        return file.endsWith(".csv") ? CSV : TEXT;
    }

    private static Refused refused(String code, Quarter quarter, int number, String file) {
        return Refused.because(code)
                .with("quarter", quarter)
                .with("edition", number)
                .with("file", file);
    }
}
