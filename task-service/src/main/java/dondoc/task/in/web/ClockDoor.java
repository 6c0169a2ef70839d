package dondoc.task.in.web;

import dondoc.eventsourcing.By;
import dondoc.task.application.CityClock;
import dondoc.task.domain.Years;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The city's day.
@RestController
@RequestMapping("/api/v1/clock")
class ClockDoor {

    /// @param date the day to be on; every missing one before it is begun too
    record DayForm(LocalDate date) {}

    /// @param date the day to begin, so that a repeat does not begin one more
    record NextDayForm(LocalDate date) {}

    record DayView(LocalDate day) {}

    private final CityClock clock;

    ClockDoor(CityClock clock) {
        this.clock = clock;
    }

    @GetMapping
    CityClock.Face face() {
        return clock.face();
    }

    @PostMapping("/days")
    DayView days(@RequestBody DayForm form, By by) {
        return new DayView(clock.beginUpTo(Years.check("date", form.date()), by));
    }

    @PostMapping("/loaded")
    CityClock.Face loaded(@RequestBody(required = false) @Nullable Nothing nothing, By by) {
        return clock.loaded(by);
    }

    @PostMapping("/next-day")
    DayView nextDay(@RequestBody NextDayForm form, By by) {
        return new DayView(clock.nextDay(form.date(), by));
    }

    @PostMapping("/live")
    DayView live(@RequestBody(required = false) @Nullable Nothing nothing, By by) {
        return new DayView(clock.goLive(by));
    }
}
