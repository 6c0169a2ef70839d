package dondoc.task.domain;

import java.time.Instant;
import java.time.LocalDate;

/// When and by whom a wish is decided; given from outside, so that rules need no clock.
///
/// @param day the local day (Asia/Ho_Chi_Minh) that `at` lies in
public record Occasion(Instant at, LocalDate day, Asker by) {}
