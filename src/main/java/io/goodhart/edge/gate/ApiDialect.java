package io.goodhart.edge.gate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.goodhart.approvals.Answer;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.State;
import io.goodhart.digest.Texts;

/** Answers in Goodhart's own schema. */
final class ApiDialect implements Dialect {
  private final Texts texts;

  ApiDialect(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Reply say(Answer answer) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    answer.id().ifPresent(id -> body.put("id", id.value()));
    body.put("status", status(answer.state()));
    body.put("code", answer.code().word());
    body.put("message", message(texts, answer));
    answer.decidedAt().ifPresent(at -> body.put("decided_at", at.toString()));
    if (answer.mayRun()) {
      ObjectNode grant = body.putObject("grant").put("scope", "once");
      answer.expires().ifPresent(at -> grant.put("expires_at", at.toString()));
    } else if (answer.state() == State.PENDING) {
      answer.expires().ifPresent(at -> body.put("expires_at", at.toString()));
    }
    answer.hash().ifPresent(hash -> body.put("action_hash", hash.hex()));
    return Reply.of(http(answer), body);
  }

  @Override
  public Reply refuse(int status, String code, String message) {
    return Reply.refusal(status, code, message);
  }

  static String message(Texts texts, Answer answer) {
    String key = "gate." + answer.code().word();
    return answer.reason().isPresent() && answer.code() == Code.DENIED_BY_REVIEWER
        ? texts.say(key, answer.reason().get())
        : texts.say(key, "");
  }

  private static int http(Answer answer) {
    if (answer.state() == State.PENDING) {
      return 202;
    } else if (answer.id().isEmpty()) {
      return answer.code() == Code.CHANGED_ACTION ? 409 : 503;
    }
    return 200;
  }

  /** An approval that was used or taken back is none any more. */
  private static String status(State state) {
    return switch (state) {
      case PENDING, APPROVED, DENIED, EXPIRED, WITHDRAWN -> state.word();
      case REDEEMED, REVOKED -> State.DENIED.word();
    };
  }
}
