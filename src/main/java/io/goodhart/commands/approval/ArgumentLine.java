package io.goodhart.commands.approval;

import java.util.List;

/**
 * One value of an action's arguments.
 *
 * @param name where it stands, such as {@code service} or {@code to[0]}
 * @param value what it is, with every character to be seen; never empty
 */
public record ArgumentLine(String name, String value) {
  /** Takes arguments apart. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Every value, in the order of the canonical form; what is empty has a line of its own.
     *
     * @param canonical the arguments, as canonical JSON
     */
    List<ArgumentLine> lines(String canonical);
  }
}
