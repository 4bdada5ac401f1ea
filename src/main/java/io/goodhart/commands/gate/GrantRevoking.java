package io.goodhart.commands.gate;

import io.goodhart.approvals.AgentKeys;
import io.goodhart.approvals.Reviews;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.util.Optional;

/** Takes back what people approved, for its agent's owner and for whoever may decide on it. */
final class GrantRevoking implements Presses {
  /** Takes back a kind of action; the value is the request it comes from. */
  static final String GRANT = "revoke-grant";

  /** Takes back an approval that was not used; the value is the request. */
  static final String APPROVAL = "revoke-approval";

  private final Reviews reviews;
  private final AgentKeys keys;
  private final Texts texts;

  GrantRevoking(Reviews reviews, AgentKeys keys, Texts texts) {
    this.reviews = reviews;
    this.keys = keys;
    this.texts = texts;
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    Person by = keys.person(asker.identity());
    return switch (press.action()) {
      case GRANT ->
          Optional.of(
              said(
                  RequestId.read(press.value())
                      .filter(id -> reviews.revokeGrant(id, by))
                      .isPresent()));
      case APPROVAL ->
          Optional.of(
              said(RequestId.read(press.value()).filter(id -> isRevoked(id, by)).isPresent()));
      default -> Optional.empty();
    };
  }

  private boolean isRevoked(RequestId id, Person by) {
    return reviews
        .revoke(id, by)
        .map(Request::state)
        .filter(state -> state == State.REVOKED)
        .isPresent();
  }

  private Message said(boolean done) {
    return Message.of(texts.say(done ? "agents.gate.revoked" : "agents.gate.not-revoked"));
  }
}
