package io.goodhart.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** {@link WaitingAgents} in a process of their own. */
final class AgentsProcess {
  private final Process process;
  private final CompletableFuture<List<String>> lines;

  private AgentsProcess(Process process) {
    this.process = process;
    this.lines = CompletableFuture.supplyAsync(() -> read(process));
  }

  static AgentsProcess start(int port, int agents, String key) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WaitingAgents.class.getName(),
                Integer.toString(port),
                Integer.toString(agents))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().write((key + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return new AgentsProcess(process);
  }

  /** Lets some more of them ask. */
  void letAsk(int more) throws IOException {
    process.getOutputStream().write((more + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** When each request was answered, in microseconds since 1970, once all of them are. */
  Map<String, Long> answers() {
    return lines.join().stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Long.valueOf(parts[1])));
  }

  private static List<String> read(Process process) {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      return out.lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("The agents could not be heard", e);
    }
  }
}
