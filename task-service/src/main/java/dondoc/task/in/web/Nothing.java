package dondoc.task.in.web;

/// The body of a wish that needs no words: `{}`.
record Nothing() {}
