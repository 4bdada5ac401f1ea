package io.goodhart.edge.gate.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.Asking;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.action.Person;
import io.goodhart.roster.Alias;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what an agent asks, in Goodhart's own schema. */
public final class AskingReader {
  private static final Set<String> KNOWN =
      Set.of(
          "tool",
          "action",
          "target",
          "arguments",
          "environment",
          "session",
          "on_behalf_of",
          "reason",
          "expires_in");
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_WAIT_S = 86_400;

  private final AgentId agent;
  private final Person owner;
  private final Function<Alias, Person> people;

  /** Reads what this agent asks; people are looked up by their names. */
  public AskingReader(AgentId agent, Person owner, Function<Alias, Person> people) {
    this.agent = agent;
    this.owner = owner;
    this.people = people;
  }

  /**
   * Reads a request.
   *
   * @param key names the asking, if the agent named it
   * @throws UnreadableJsonException if it is not in the schema; the message says what is wrong
   */
  public Asking read(ObjectNode body, Optional<String> key) throws UnreadableJsonException {
    Set<String> unknown = new TreeSet<>();
    body.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(KNOWN);
    if (!unknown.isEmpty()) {
      throw new UnreadableJsonException(
          "There are fields that the gate does not know; it knows "
              + String.join(", ", new TreeSet<>(KNOWN))
              + ".");
    }
    Arguments arguments = CanonicalJson.arguments(arguments(body));
    String reason = text(body, "reason");
    try {
      Action action =
          new Action(
              agent,
              owner,
              text(body, "session"),
              text(body, "tool"),
              kind(text(body, "action")),
              text(body, "target"),
              arguments.hash(),
              text(body, "environment"),
              onBehalfOf(body.get("on_behalf_of")));
      return new Asking(
          action,
          arguments,
          Optional.of(reason)
              .filter(words -> !words.isBlank())
              .map(words -> words.substring(0, Math.min(words.length(), LONGEST_REASON))),
          patience(body.get("expires_in")),
          key);
    } catch (IllegalArgumentException e) {
      throw new UnreadableJsonException("The request is not right: " + e.getMessage() + ".");
    }
  }

  private static ObjectNode arguments(ObjectNode body) throws UnreadableJsonException {
    JsonNode node = body.get("arguments");
    if (node == null || node.isNull()) {
      return StrictJson.empty();
    } else if (node instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableJsonException("The field arguments has to be a JSON object.");
  }

  private static String text(ObjectNode body, String name) throws UnreadableJsonException {
    JsonNode node = body.get(name);
    if (node == null || node.isNull()) {
      return "";
    } else if (node.isTextual()) {
      return node.textValue();
    }
    throw new UnreadableJsonException("The field " + name + " has to be text.");
  }

  /** A class that is not known is one of which nothing is known. */
  private static ActionClass kind(String code) {
    return ActionClass.of(code).orElse(ActionClass.OTHER);
  }

  private Optional<Person> onBehalfOf(@Nullable JsonNode node) throws UnreadableJsonException {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (node instanceof ObjectNode object && object.size() == 1) {
      if (object.has("email")) {
        return Optional.of(people.apply(new Alias(Alias.Kind.EMAIL, text(object, "email"))));
      } else if (object.has("slack")) {
        return Optional.of(people.apply(slack(text(object, "slack"))));
      }
    }
    throw new UnreadableJsonException("The field on_behalf_of has either slack or email.");
  }

  /** A user's id means somebody in one workspace: the owner's, where none is named. */
  private Alias slack(String user) throws UnreadableJsonException {
    if (user.matches("[TE][A-Z0-9]+/[UW][A-Z0-9]+")) {
      return new Alias(Alias.Kind.SLACK, user);
    }
    Alias known = owner.identity();
    if (user.matches("[UW][A-Z0-9]+") && known.kind() == Alias.Kind.SLACK) {
      String workspace = known.value().substring(0, Math.max(0, known.value().indexOf('/')));
      return Alias.slackUser(workspace, user);
    }
    throw new UnreadableJsonException(
        "on_behalf_of.slack is a user's id with its workspace, such as T0123/U0456.");
  }

  private static Optional<Duration> patience(@Nullable JsonNode node)
      throws UnreadableJsonException {
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (!node.canConvertToInt() || node.intValue() < 1 || node.intValue() > LONGEST_WAIT_S) {
      throw new UnreadableJsonException("The field expires_in has 1 to 86400 seconds.");
    }
    return Optional.of(Duration.ofSeconds(node.intValue()));
  }
}
