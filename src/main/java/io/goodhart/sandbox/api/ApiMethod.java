package io.goodhart.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.sandbox.conversation.Caller;

/** One method of the Web API. */
@FunctionalInterface
interface ApiMethod {
  /**
   * Does what was asked.
   *
   * @return the answer without {@code ok}
   * @throws io.goodhart.sandbox.wire.SlackRefusal when Slack would refuse
   */
  ObjectNode call(Caller caller, Arguments arguments);
}
