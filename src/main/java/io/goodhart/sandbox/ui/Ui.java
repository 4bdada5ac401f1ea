package io.goodhart.sandbox.ui;

import io.goodhart.sandbox.conversation.Conversation;
import io.goodhart.sandbox.interaction.Interactions;
import io.goodhart.sandbox.wire.Sources;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The page with the JSON behind it, wired together. */
public final class Ui implements AutoCloseable {
  private static final int PING_SECONDS = 15;

  private final UiServlet servlet;
  private final StreamServlet streamServlet;
  private final PageServlet pageServlet = new PageServlet();
  private final PermalinkServlet permalinkServlet = new PermalinkServlet();
  private final ExecutorService controlRunner =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-control");
            thread.setDaemon(true);
            return thread;
          });

  /** Wires the page and begins to listen for changes. */
  public Ui(
      Conversation conversation,
      Interactions interactions,
      List<SandboxControl> controls,
      Sources sources,
      ScheduledExecutorService timer) {
    ReadMarks marks = new ReadMarks(conversation.state(), sources.timestamps().next());
    UiState state = new UiState(conversation, marks, controls, sources.clock());
    UiControls buttons = new UiControls(controls, controlRunner);
    ChangeStream stream = new ChangeStream(timer);
    conversation.state().listen(stream);
    ScheduledFuture<?> unused =
        timer.scheduleAtFixedRate(stream::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    this.servlet =
        new UiServlet(
            new UiReads(conversation, state),
            new UiActs(conversation, interactions, marks, buttons));
    this.streamServlet = new StreamServlet(conversation.people(), stream);
  }

  public HttpServlet servlet() {
    return servlet;
  }

  public HttpServlet streamServlet() {
    return streamServlet;
  }

  public HttpServlet pageServlet() {
    return pageServlet;
  }

  public HttpServlet permalinkServlet() {
    return permalinkServlet;
  }

  @Override
  public void close() {
    controlRunner.shutdownNow();
  }
}
