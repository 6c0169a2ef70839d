package dondoc.publication.application;

import dondoc.publication.domain.edition.PublicationEvent.EditionReleased;
import dondoc.publication.domain.file.CanonicalJson;
import dondoc.publication.domain.file.FileSeal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What there is to fetch: every edition with its files and their SHA-256, newest first. Addresses
/// are relative to the index.
final class EditionIndex {

    private EditionIndex() {}

    static String of(List<PublishedQuarter> quarters) {
        var index = new LinkedHashMap<String, Object>();
        index.put("format", "dondoc.edition-index/1");
        index.put(
                "editions",
                quarters.stream()
                        .flatMap(q -> q.editions().reversed().stream().map(e -> entry(q, e)))
                        .toList());
        return CanonicalJson.of(index);
    }

    private static Map<String, Object> entry(PublishedQuarter quarter, EditionReleased edition) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("quarter", quarter.quarter().value());
        entry.put("edition", edition.edition());
        entry.put("newest", edition.edition() == quarter.editions().size());
        entry.put("releasedAt", edition.releasedAt().toString());
        entry.put("asOf", edition.asOf().toString());
        entry.put("units", edition.units().size());
        entry.put("late", edition.sheet().total().late());
        entry.put(
                "files",
                quarter.offered(edition).stream().map(f -> file(quarter, edition, f)).toList());
        return entry;
    }

    private static Map<String, Object> file(
            PublishedQuarter quarter, EditionReleased edition, FileSeal seal) {
        var file = new LinkedHashMap<String, Object>();
        file.put("name", seal.name());
        file.put(
                "href",
                "editions/%s/%d/%s".formatted(quarter.quarter(), edition.edition(), seal.name()));
        file.put("sha256", seal.sha256().value());
        file.put("size", seal.size());
        return file;
    }
}
