package io.goodhart.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which the embedded database and the keys of an installation lie. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Makes the folder if it is not there.
   *
   * @throws UncheckedIOException if that cannot be done; the message says what to do
   */
  static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new UncheckedIOException(
          "The data folder cannot be made: " + e.getFile() + " is a file. Name another: --data DIR",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The data folder "
              + folder
              + " cannot be made. Check who may write there, or name another: --data DIR",
          e);
    }
  }
}
