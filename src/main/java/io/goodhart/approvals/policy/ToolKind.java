package io.goodhart.approvals.policy;

import io.goodhart.approvals.action.ActionClass;
import java.util.List;

/**
 * Tools whose kind is known here, whatever the agent says of it.
 *
 * @param kind what they do
 * @param tools their names
 */
public record ToolKind(ActionClass kind, List<Glob> tools) {
  /** Copies the list. */
  public ToolKind {
    tools = List.copyOf(tools);
  }

  /** Whether the tool is one of them. */
  boolean includes(String tool) {
    return tools.stream().anyMatch(glob -> glob.matches(tool));
  }
}
