package dondoc.publication;

import com.mongodb.client.MongoDatabase;
import dondoc.publication.application.EditionBook;
import dondoc.publication.application.EpisodeBook;
import dondoc.publication.application.Publishing;
import dondoc.publication.application.ReadingTheList;
import dondoc.publication.application.ReleasingAnEdition;
import dondoc.publication.application.Shelf;
import dondoc.publication.application.UnitBook;
import dondoc.publication.out.files.FolderShelf;
import dondoc.publication.out.mongo.MongoEditionBook;
import dondoc.publication.out.mongo.MongoEpisodeBook;
import dondoc.publication.out.mongo.MongoUnitBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The books, the shelf, and what is done with them.
@Configuration(proxyBeanMethods = false)
class Books {

    @Bean
    EpisodeBook episodeBook(MongoDatabase database) {
        return new MongoEpisodeBook(database);
    }

    @Bean
    UnitBook unitBook(MongoDatabase database) {
        return new MongoUnitBook(database);
    }

    @Bean
    EditionBook editionBook(MongoDatabase database) {
        return new MongoEditionBook(database);
    }

    @Bean
    Shelf shelf(PublicationSettings settings) {
        return new FolderShelf(settings.shelf());
    }

    @Bean
    ReadingTheList readingTheList(EpisodeBook episodes, UnitBook units) {
        return new ReadingTheList(episodes, units);
    }

    @Bean
    ReleasingAnEdition releasingAnEdition(ReadingTheList reading) {
        return new ReleasingAnEdition(reading);
    }

    @Bean
    Publishing publishing(EditionBook book, Shelf shelf) {
        return new Publishing(book, shelf);
    }
}
