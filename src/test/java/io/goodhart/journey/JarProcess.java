package io.goodhart.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as somebody runs it: a process of its own, with an environment of its own. */
final class JarProcess implements AutoCloseable {
  static final Path JAR = Path.of("target", "goodhart.jar");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Thread> readers = new ArrayList<>();

  private JarProcess(Process process) {
    this.process = process;
    readers.add(reader(process.inputReader(UTF_8), out));
    readers.add(reader(process.errorReader(UTF_8), err));
  }

  /** Starts it and returns at once. */
  static JarProcess start(Map<String, String> environment, String... args) throws IOException {
    return start(Path.of(""), environment, args);
  }

  private static JarProcess start(Path folder, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toAbsolutePath().toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile());
    Map<String, String> inherited = builder.environment();
    inherited.keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("GOODHART_"));
    inherited.putAll(environment);
    return new JarProcess(builder.start());
  }

  /** Runs it to its end in a folder of its own. */
  static JarProcess runIn(Path folder, String... args) throws IOException {
    JarProcess run = start(folder, Map.of(), args);
    run.ended();
    return run;
  }

  /** Runs it to its end. */
  static JarProcess run(String... args) throws IOException {
    JarProcess run = start(Map.of(), args);
    run.ended();
    return run;
  }

  /** Waits until its output has a line of this form, and returns the first group. */
  String awaitOutput(Pattern form) {
    await().atMost(PATIENCE).until(() -> form.matcher(out.toString()).find() || !process.isAlive());
    Matcher found = form.matcher(out.toString());
    if (!found.find()) {
      throw new IllegalStateException("It did not start: " + out + err);
    }
    return found.group(1);
  }

  /** Tells it to stop, as Ctrl-C or a service manager would. */
  void stop() {
    // Not Process.destroy(): that closes the output which is still to be read.
    boolean unused = process.toHandle().destroy();
  }

  /** Ends it without a chance to do anything more: {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end and returns the exit code. */
  int ended() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It did not end: " + out + err);
      }
      for (Thread reader : readers) {
        reader.join(PATIENCE.toMillis());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a process", e);
    }
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  private static Thread reader(BufferedReader from, StringWriter to) {
    Thread thread =
        new Thread(
            () -> {
              try (from) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                  to.write(line + "\n");
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
