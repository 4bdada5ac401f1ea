package io.goodhart.edge.gate.policy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one mapping. What is wrong is noted and reading goes on, so that all problems are
 * told at once; a key that nobody asks for is a problem too.
 */
final class Section {
  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<String> problems;

  Section(String file, Node node, List<String> problems) {
    this.file = file;
    this.line = node.getStartMark().getLine() + 1;
    this.problems = problems;
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "here have to be keys with values");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), "a key has to be a plain word");
      } else if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        problem(key, key.getValue() + " stands here a second time");
      }
    }
  }

  /** The names of all keys that nobody asked for yet. */
  List<String> names() {
    return List.copyOf(values.keySet());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> text(String key) {
    Node node = values.remove(key);
    if (node == null) {
      return Optional.empty();
    } else if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problem(node, key + " has to be a single value");
    return Optional.empty();
  }

  /** A value in the form it has to have; empty if it is missing or has not. */
  <T> Optional<T> value(String key, Function<String, T> reading) {
    int at = lineOf(key);
    return text(key).flatMap(text -> tried(at, key, text, reading));
  }

  /** The values of a list, or the one value that stands for a list of one. */
  <T> List<T> list(String key, Function<String, T> reading) {
    Node node = values.remove(key);
    if (node == null) {
      return List.of();
    }
    List<T> read = new ArrayList<>();
    List<Node> parts = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    if (parts.isEmpty()) {
      problem(node, key + " is empty; leave it out if it may be anything");
    }
    for (Node part : parts) {
      if (part instanceof ScalarNode scalar) {
        int at = part.getStartMark().getLine() + 1;
        Optional<T> one = tried(at, key, scalar.getValue(), reading);
        one.ifPresent(read::add);
      } else {
        problem(part, key + " has to hold single values");
      }
    }
    return read;
  }

  Optional<Section> section(String key) {
    Node node = values.remove(key);
    return Optional.ofNullable(node).map(one -> new Section(file, one, problems));
  }

  Stream<Section> sections(String key) {
    Node node = values.remove(key);
    if (node == null) {
      return Stream.empty();
    } else if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(one -> new Section(file, one, problems));
    }
    problem(node, key + " has to be a list");
    return Stream.empty();
  }

  /** The node itself. */
  Optional<Node> node(String key) {
    return Optional.ofNullable(values.remove(key));
  }

  /** Makes something of what was read; what it refuses is a problem. */
  <T> Optional<T> made(Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  void problem(String what) {
    problems.add(file + ":" + line + ": " + what + ".");
  }

  /** Says that reading is done: what is left is unknown. */
  void end() {
    values.forEach((key, node) -> problem(node, "there is no key \"" + key + "\" here"));
  }

  private int lineOf(String key) {
    Node node = values.get(key);
    return node == null ? line : node.getStartMark().getLine() + 1;
  }

  private <T> Optional<T> tried(int at, String key, String text, Function<String, T> reading) {
    try {
      return Optional.of(reading.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(file + ":" + at + ": " + key + ": " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private void problem(Node node, String what) {
    problems.add(file + ":" + (node.getStartMark().getLine() + 1) + ": " + what + ".");
  }
}
