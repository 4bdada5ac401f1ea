package io.goodhart.edge.http;

/** The address to listen on cannot be had, most often because another program listens there. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the address. */
  public PortTakenException(String bind, int port, Throwable cause) {
    super(
        "Cannot listen on "
            + bind
            + " port "
            + port
            + ": another program does, or the address is not this machine's. Stop the program, or"
            + " choose another port: server.port in the settings, --port for the demo",
        cause);
  }
}
