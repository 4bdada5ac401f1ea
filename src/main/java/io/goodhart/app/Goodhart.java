package io.goodhart.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry point; start reading here. */
@Command(name = "goodhart", mixinStandardHelpOptions = true)
public final class Goodhart implements Runnable {
  private Goodhart() {}

  /**
   * Runs one command and ends with its exit code: 0 done, 1 failed, 2 bad usage or configuration.
   */
  public static void main(String[] args) {
    new CommandLine(new Goodhart()).execute(args);
  }

  @Override
  public void run() {}
}
