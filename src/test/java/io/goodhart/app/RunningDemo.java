package io.goodhart.app;

import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The command {@code demo} in this process, from its greeting until it is closed. */
public final class RunningDemo implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Thread thread;

  private RunningDemo(String[] args) {
    this.thread =
        new Thread(
            () -> {
              int unused =
                  Goodhart.commandLine()
                      .setOut(new PrintWriter(out))
                      .setErr(new PrintWriter(err))
                      .execute(args);
            },
            "demo");
  }

  /** Starts it on any free ports and waits for its greeting. */
  public static RunningDemo start(String... more) {
    List<String> args = new ArrayList<>(List.of("demo", "--port", "0", "--workspace-port", "0"));
    args.addAll(List.of(more));
    RunningDemo demo = new RunningDemo(args.toArray(String[]::new));
    demo.thread.start();
    await()
        .atMost(PATIENCE)
        .until(() -> demo.greeting().contains("Ctrl-C stops") || !demo.thread.isAlive());
    if (!demo.thread.isAlive()) {
      throw new IllegalStateException("The demo ended: " + demo.err);
    }
    return demo;
  }

  /** What it printed. */
  public String greeting() {
    return out.toString();
  }

  /** The workspace's page. */
  public URI workspace() {
    return address(0);
  }

  /** Where the bot listens. */
  public URI bot() {
    return address(1);
  }

  private URI address(int index) {
    List<String> found = ADDRESS.matcher(greeting()).results().map(MatchResult::group).toList();
    return URI.create(found.get(index));
  }

  /** Stops it as a signal would, and waits until everything is closed. */
  @Override
  public void close() {
    thread.interrupt();
    await().atMost(PATIENCE).until(() -> !thread.isAlive());
  }
}
