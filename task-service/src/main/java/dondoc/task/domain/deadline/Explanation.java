package dondoc.task.domain.deadline;

/// The answer to "why this date", for people.
///
/// @param vi in Vietnamese
/// @param en in English
public record Explanation(String vi, String en) {}
