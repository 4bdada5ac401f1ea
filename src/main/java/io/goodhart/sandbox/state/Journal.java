package io.goodhart.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.goodhart.sandbox.wire.Json;
import io.goodhart.sandbox.wire.Timestamps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The lasting changes as newline-delimited JSON, one a line in the order in which they happened.
 *
 * <p>A process that was killed may leave half a line at the end; it is cut off at the next start.
 * Any other line that cannot be read is an error, since a workspace with a hole in its past would
 * mislead.
 */
public final class Journal implements ChangeListener, AutoCloseable {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

  private final Path file;
  private final OutputStream out;

  private Journal(Path file, OutputStream out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Replays the file into the state, then goes on writing to it.
   *
   * @throws UncheckedIOException when the file cannot be read or written
   * @throws IllegalStateException when a line other than an unfinished last one is not a change
   */
  public static Journal open(Path file, WorkspaceState state, Timestamps timestamps) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (Files.exists(file)) {
        replay(file, state, timestamps);
      }
      OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return new Journal(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException("could not open the journal " + file, e);
    }
  }

  @Override
  public void changed(Change change, Contents contents) {
    if (!(change instanceof LastingChange)) {
      return;
    }
    try {
      String line = MAPPER.writerFor(LastingChange.class).writeValueAsString(change);
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("could not append to the journal " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not close the journal " + file, e);
    }
  }

  private static void replay(Path file, WorkspaceState state, Timestamps timestamps)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = lastIndexOf(bytes, (byte) '\n') + 1;
    if (end < bytes.length) {
      Files.write(file, Arrays.copyOf(bytes, end));
    }
    int number = 0;
    for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      LastingChange change = read(line, file, number);
      state.replay(change);
      if (change instanceof LastingChange.Posted posted) {
        timestamps.passed(Json.text(posted.message(), "ts"));
      }
    }
  }

  private static LastingChange read(String line, Path file, int number) {
    try {
      return MAPPER.readValue(line, LastingChange.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "line " + number + " of the journal " + file + " is not a change", e);
    }
  }

  private static int lastIndexOf(byte[] bytes, byte wanted) {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
