package io.goodhart.commands.approval;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The arguments of an action as a reviewer sees them. A long value is shortened at its own end and
 * says by how much; a name is never left out, so that none hides behind a value before it.
 */
final class ShownArguments {
  /** Values get so many characters, or fewer if there are many of them. */
  private static final int[] BUDGETS = {1_000, 200, 60};

  private static final int LONGEST_NAME = 120;
  private static final int WIDEST_COLUMN = 24;
  private static final int IN_A_BLOCK = 2_800;
  private static final int MOST_BLOCKS = 25;
  private static final int MOST_BLOCKS_OF_ALL = 40;

  private final Texts texts;

  ShownArguments(Texts texts) {
    this.texts = texts;
  }

  /** The arguments in blocks; empty if there are too many for all names to be seen. */
  Optional<List<Message.Part>> of(List<ArgumentLine> lines) {
    if (lines.stream().anyMatch(line -> line.name().length() > LONGEST_NAME)) {
      return Optional.empty();
    }
    for (int budget : BUDGETS) {
      List<Message.Part> blocks = blocks(lines, budget);
      if (blocks.size() <= MOST_BLOCKS) {
        return Optional.of(blocks);
      }
    }
    return Optional.empty();
  }

  /** Whether a value is shortened in what {@link #of} gives. */
  boolean isShortened(List<Message.Part> blocks, List<ArgumentLine> lines) {
    int whole = lines.stream().mapToInt(line -> line.value().length()).sum();
    return blocks.stream().mapToInt(block -> block.text().length()).sum() < whole;
  }

  /** Every letter of every value, however many blocks a value takes; empty if they are too many. */
  Optional<List<Message.Part>> all(List<ArgumentLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.name()).append("  ").append(line.value()).append('\n'));
    List<Message.Part> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + IN_A_BLOCK);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      blocks.add(new Message.Part.Code(text.substring(start, end)));
      start = end;
    }
    return blocks.size() <= MOST_BLOCKS_OF_ALL ? Optional.of(blocks) : Optional.empty();
  }

  private List<Message.Part> blocks(List<ArgumentLine> lines, int budget) {
    int column =
        lines.stream()
            .mapToInt(line -> line.name().length())
            .filter(width -> width <= WIDEST_COLUMN)
            .max()
            .orElse(1);
    List<Message.Part> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (ArgumentLine line : lines) {
      String shown =
          String.format(Locale.ROOT, "%-" + column + "s  %s", line.name(), value(line, budget));
      if (block.length() + shown.length() + 1 > IN_A_BLOCK) {
        blocks.add(new Message.Part.Code(block.toString()));
        block.setLength(0);
      }
      block.append(block.isEmpty() ? "" : "\n").append(shown);
    }
    blocks.add(
        new Message.Part.Code(
            block.isEmpty() ? texts.say("approval.form.no-arguments") : block.toString()));
    return blocks;
  }

  private String value(ArgumentLine line, int budget) {
    String value = line.value();
    int points = value.codePointCount(0, value.length());
    if (points <= budget) {
      return value;
    }
    String kept = value.substring(0, value.offsetByCodePoints(0, budget));
    String left = String.format(Locale.ENGLISH, "%,d", points - budget);
    return texts.say("approval.form.shortened", kept, left);
  }
}
