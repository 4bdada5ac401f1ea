package io.goodhart.edge.gate;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A program of an agent's, run with nothing in its environment but what a test gives it. */
final class Program {
  private final Path folder;
  private final List<String> command;

  Program(Path folder, List<String> command) {
    this.folder = folder;
    this.command = List.copyOf(command);
  }

  /** Whether this machine has a program of that name. */
  static boolean isHere(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * Starts it with this on its standard input; its output goes to files, so it never has to wait.
   */
  CompletableFuture<Ended> start(Map<String, String> environment, String input) {
    try {
      Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
      Path out = Files.createTempFile(folder, "out", "");
      Path err = Files.createTempFile(folder, "err", "");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      return builder
          .start()
          .onExit()
          .thenApply(process -> new Ended(process.exitValue(), text(out), text(err)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How it ended.
   *
   * @param status that it ended with
   * @param out what it printed
   * @param err what it complained of
   */
  record Ended(int status, String out, String err) {}
}
