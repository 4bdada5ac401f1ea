package io.goodhart.edge.gate.policy;

import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What a YAML tree says, without comments, styles and the order of keys. Every part is preceded by
 * its kind and size, so that different trees have different texts.
 */
final class NodeText {
  private NodeText() {}

  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  private static void write(Node node, StringBuilder text) {
    if (node instanceof ScalarNode scalar) {
      text.append('s').append(scalar.getValue().length()).append(':').append(scalar.getValue());
    } else if (node instanceof SequenceNode list) {
      text.append('l').append(list.getValue().size()).append(':');
      list.getValue().forEach(part -> write(part, text));
    } else if (node instanceof MappingNode mapping) {
      Map<String, Node> values = new TreeMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        values.put(of(tuple.getKeyNode()), tuple.getValueNode());
      }
      text.append('m').append(values.size()).append(':');
      values.forEach(
          (key, value) -> {
            text.append(key);
            write(value, text);
          });
    }
  }
}
