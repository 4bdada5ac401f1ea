package io.goodhart.app.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The settings of a YAML file as a flat list of dotted keys, each with its line. */
final class YamlEntries {
  private YamlEntries() {}

  /**
   * Reads a file.
   *
   * @throws ConfigException if it cannot be read or is not a YAML mapping of plain values
   */
  static Map<String, Entry> read(Path file) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    try {
      Node root = new Yaml(options()).compose(new StringReader(Files.readString(file)));
      if (root != null) {
        flatten(file, "", root, entries, problems);
      }
    } catch (NoSuchFileException e) {
      throw new ConfigException(
          List.of("There is no file " + file + "; leave --config out to use the defaults."));
    } catch (CharacterCodingException e) {
      throw new ConfigException(List.of("The file " + file + " is not text in UTF-8."));
    } catch (IOException e) {
      throw new ConfigException(
          List.of("The file " + file + " cannot be read; is it a file, and may it be read?"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new ConfigException(
          List.of(file + ":" + line + ": this is not YAML: " + e.getProblem() + "."));
    } catch (YAMLException e) {
      throw new ConfigException(
          List.of(
              "The file " + file + " is not YAML, or repeats a part of itself by an alias (*)."));
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return entries;
  }

  /** Settings are flat words: an alias could only nest a part into itself. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    return options;
  }

  private static void flatten(
      Path file, String prefix, Node node, Map<String, Entry> entries, List<String> problems) {
    int line = node.getStartMark().getLine() + 1;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          String path = prefix.isEmpty() ? key.getValue() : prefix + "." + key.getValue();
          flatten(file, path, tuple.getValueNode(), entries, problems);
        } else {
          problems.add(file + ":" + line + ": a key has to be a plain word.");
        }
      }
    } else if (node instanceof ScalarNode scalar && !prefix.isEmpty()) {
      if (!scalar.getTag().equals(Tag.NULL)
          && entries.put(prefix, new Entry(scalar.getValue(), file + ":" + line)) != null) {
        problems.add(file + ":" + line + ": " + prefix + " stands here a second time.");
      }
    } else {
      problems.add(
          file
              + ":"
              + line
              + ": "
              + (prefix.isEmpty() ? "the file" : prefix)
              + " has to hold keys with plain values.");
    }
  }

  /**
   * A value.
   *
   * @param value as it is written
   * @param where the file and line
   */
  record Entry(String value, String where) {}
}
