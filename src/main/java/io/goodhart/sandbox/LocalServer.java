package io.goodhart.sandbox;

import io.goodhart.sandbox.ui.LocalOnly;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty on 127.0.0.1, bound before it serves so that its address is known while wiring. */
final class LocalServer implements AutoCloseable {
  private static final int THREADS = 32;

  private final Server server;
  private final ServletContextHandler context;
  private final int port;

  private LocalServer(Server server, ServletContextHandler context, int port) {
    this.server = server;
    this.context = context;
    this.port = port;
  }

  /**
   * Takes a port.
   *
   * @throws IllegalStateException when it is taken
   */
  static LocalServer bind(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("sandbox-http");
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new IllegalStateException("could not listen on 127.0.0.1:" + port, e);
    }
    ServletContextHandler context = new ServletContextHandler("/");
    FilterHolder localOnly = new FilterHolder(new LocalOnly(connector.getLocalPort()));
    context.addFilter(localOnly, "/*", EnumSet.of(DispatcherType.REQUEST));
    server.setHandler(context);
    return new LocalServer(server, context, connector.getLocalPort());
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  void mount(String path, HttpServlet servlet) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  /**
   * Begins to serve.
   *
   * @throws IllegalStateException when Jetty cannot start
   */
  void start() {
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("could not start the sandbox's server", e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("could not stop the sandbox's server", e);
    }
  }
}
