package dondoc.standalone.api;

/// Somebody who can ask for a token.
public record Person(String name, String password) {}
