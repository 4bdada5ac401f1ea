package io.goodhart.edge.http;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * The bot's one HTTP port.
 *
 * <p>It speaks HTTP/1.1, and HTTP/2 in clear text, by which gRPC clients can be told what to do.
 * Slow senders cost a connection and no thread: bodies are read asynchronously by the servlets, and
 * those that trickle are closed.
 */
public final class HttpServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final long MOST_HEARD_OUT = 64L << 20;
  private static final Duration SHUTDOWN_IDLE = Duration.ofMillis(100);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts to listen.
   *
   * @throws PortTakenException if the port is in use or the address is not this machine's
   */
  public static HttpServer start(HttpConfig config, List<Mount> mounts) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector =
        new ServerConnector(
            server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
    connector.setHost(config.bind());
    connector.setPort(config.port());
    connector.setIdleTimeout(config.idleTimeout().toMillis());
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE.toMillis());
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/");
    for (Mount mount : mounts) {
      ServletHolder holder = new ServletHolder(mount.servlet());
      holder.setAsyncSupported(true);
      context.addServlet(holder, mount.path());
    }
    PlainErrors errors = new PlainErrors();
    context.setErrorHandler(errors);
    server.setErrorHandler(errors);
    Lingering lingering = new Lingering(context, MOST_HEARD_OUT);
    server.setHandler(
        config.minBytesPerSecond() == 0
            ? lingering
            : new MinimumDataRateHandler(lingering, config.minBytesPerSecond(), 0));
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
    try {
      server.start();
    } catch (Exception e) {
      stopQuietly(server, e);
      if (isAboutTheAddress(e) || isAboutTheAddress(e.getCause())) {
        throw new PortTakenException(config.bind(), config.port(), e);
      }
      throw new IllegalStateException("The HTTP server did not start", e);
    }
    return new HttpServer(server, connector);
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Finishes the requests in hand and stops to listen. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The HTTP server did not stop", e);
    }
  }

  private static boolean isAboutTheAddress(@Nullable Throwable failure) {
    return failure instanceof BindException || failure instanceof UnresolvedAddressException;
  }

  private static void stopQuietly(Server server, Exception cause) {
    try {
      server.stop();
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
  }
}
