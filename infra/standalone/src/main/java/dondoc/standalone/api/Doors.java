package dondoc.standalone.api;

import java.net.URI;

/// Where the services of one installation are.
public record Doors(URI task, URI escalation, URI reporting, URI publication, URI identity) {}
