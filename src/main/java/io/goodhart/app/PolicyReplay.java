package io.goodhart.app;

import io.goodhart.approvals.ArgumentSeal;
import io.goodhart.approvals.RosterPresence;
import io.goodhart.approvals.SealedArguments;
import io.goodhart.approvals.action.Arguments;
import io.goodhart.approvals.policy.Policy;
import io.goodhart.approvals.replay.Difference;
import io.goodhart.approvals.replay.Replay;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.edge.gate.json.CanonicalJson;
import io.goodhart.edge.gate.json.StrictJson;
import io.goodhart.edge.gate.json.UnreadableJsonException;
import io.goodhart.edge.sql.approvals.JdbiAbsences;
import io.goodhart.edge.sql.approvals.JdbiPastRequests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Replays what agents asked in the last days under another policy, and says what differs. */
final class PolicyReplay {
  private final Core core;
  private final ArgumentSeal seal;

  PolicyReplay(Core core) {
    this.core = core;
    this.seal = new ArgumentSeal(core.key.derive("approval-arguments"), new SecureRandom());
  }

  /**
   * Says what differs, in a line.
   *
   * @throws io.goodhart.delivery.StoreException if the requests cannot be read
   */
  String run(Policy policy, int days) {
    Replay replay =
        new Replay(
            policy,
            new RosterPresence(core.roster, new JdbiAbsences(core.database), core.config.zone()));
    new JdbiPastRequests(core.database)
        .since(
            core.clock.instant().minus(Duration.ofDays(days)),
            (request, kept) ->
                replay.see(request, kept.flatMap(some -> arguments(request.id(), some))));
    return inWords(replay.outcome(), days);
  }

  /** What cannot be opened, because the installation has another key now, is not known. */
  private Optional<Arguments> arguments(RequestId id, SealedArguments kept) {
    try {
      byte[] canonical = seal.open(id, kept).getBytes(StandardCharsets.UTF_8);
      return Optional.of(CanonicalJson.arguments(StrictJson.object(canonical)));
    } catch (UnreadableJsonException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static String inWords(Replay.Outcome outcome, int days) {
    List<String> said = new ArrayList<>();
    if (outcome.moreQuestions() != 0) {
      int more = outcome.moreQuestions();
      said.add(Math.abs(more) + (more < 0 ? " fewer " : " more ") + questions(Math.abs(more)));
    }
    for (Difference difference : Difference.values()) {
      int count = outcome.count(difference);
      if (count > 0) {
        said.add(count + " " + inWords(difference));
      }
    }
    return outcome.requests()
        + (outcome.requests() == 1 ? " request in " : " requests in ")
        + days
        + " days: "
        + (said.isEmpty() ? "nothing would have been different" : String.join(", ", said));
  }

  private static String questions(int count) {
    return count == 1 ? "question" : "questions";
  }

  private static String inWords(Difference difference) {
    return switch (difference) {
      case ALLOWED_THOUGH_DENIED -> "allowed that people denied";
      case ALLOWED_THOUGH_UNANSWERED -> "allowed that nobody had approved";
      case ALLOWED_THOUGH_FORBIDDEN -> "allowed that a rule denied";
      case DENIED_THOUGH_APPROVED -> "denied that people approved";
      case DENIED_THOUGH_ALLOWED -> "denied that a rule allowed";
      case DECIDED_BY_FEWER -> "decided by fewer people or without a code";
      case DECIDED_BY_MORE -> "decided by more people or with a code";
      case UNCLEAR -> "unclear, as their arguments are not kept any more";
    };
  }
}
