package io.goodhart.app;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Where agents and people reach this server: what the settings say, else this machine, on the port
 * that it really listens on once it does. Safe for use by many threads.
 */
final class Endpoint implements Supplier<URI> {
  private final Optional<URI> named;
  private final AtomicInteger port;

  /** An address that the settings name, or this machine's. */
  Endpoint(Optional<URI> named, int port) {
    this.named = named;
    this.port = new AtomicInteger(port);
  }

  /** Says on which port of this machine the server is found. */
  void listensOn(int actual) {
    port.set(actual);
  }

  @Override
  public URI get() {
    return named.orElseGet(() -> URI.create("http://localhost:" + port.get()));
  }
}
