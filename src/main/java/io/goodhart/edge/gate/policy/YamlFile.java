package io.goodhart.edge.gate.policy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** A YAML file as a tree in which every part knows its line. */
final class YamlFile {
  private YamlFile() {}

  /** Reads what stands there, whose root has to be a mapping. */
  static MappingNode read(PolicyPlace place) throws BrokenPolicyException {
    String file = place.name();
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(0);
      Node root = new Yaml(options).compose(new StringReader(place.text()));
      if (root instanceof MappingNode mapping) {
        return mapping;
      }
      throw new BrokenPolicyException(List.of(file + ":1: the file has to hold keys."));
    } catch (IOException e) {
      throw new BrokenPolicyException(
          List.of("The file " + file + " cannot be read; is it there, and is it text in UTF-8?"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new BrokenPolicyException(
          List.of(file + ":" + line + ": this is not YAML: " + e.getProblem() + "."));
    } catch (YAMLException e) {
      throw new BrokenPolicyException(
          List.of(
              "The file " + file + " is not YAML, or repeats a part of itself by an alias (*)."));
    }
  }
}
