package io.goodhart.edge.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A request that is written in YAML, as the JSON that an agent would send. */
final class NodeJson {
  private NodeJson() {}

  static JsonNode of(Node node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node instanceof MappingNode mapping) {
      ObjectNode object = json.objectNode();
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          object.set(key.getValue(), of(tuple.getValueNode()));
        }
      }
      return object;
    } else if (node instanceof SequenceNode list) {
      ArrayNode array = json.arrayNode();
      list.getValue().forEach(part -> array.add(of(part)));
      return array;
    }
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (node.getTag().equals(Tag.INT) && text.matches("-?\\d{1,9}")) {
      return IntNode.valueOf(Integer.parseInt(text));
    } else if (node.getTag().equals(Tag.BOOL)) {
      return json.booleanNode(text.equals("true"));
    }
    return TextNode.valueOf(text);
  }
}
