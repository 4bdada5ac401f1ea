package io.goodhart.edge.slack.post;

import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.told.ToldOutcomes;
import io.goodhart.approvals.told.Turn;
import io.goodhart.commands.approval.OutcomeNote;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.delivery.Reason;
import io.goodhart.delivery.Recipient;
import io.goodhart.delivery.Told;
import io.goodhart.digest.Message;
import io.goodhart.edge.slack.render.BlockKit;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells an agent's owner, and whom it acted for, what became of its requests: each in a message of
 * its own, and when there are many in an hour, the later ones together in one that is edited. Safe
 * for use by many threads and beside other processes.
 */
public final class OutcomeLetters {
  private final ApprovalStore store;
  private final Reviewers reviewers;
  private final OutcomeNote note;
  private final ToldOutcomes told;
  private final DirectMessages direct;
  private final Clock clock;
  private final ZoneId zone;
  private final BlockKit blockKit = new BlockKit();

  /**
   * Tells of the requests of this store.
   *
   * @param zone the zone of people whose own is not known
   */
  public OutcomeLetters(
      ApprovalStore store,
      Reviewers reviewers,
      OutcomeNote note,
      ToldOutcomes told,
      DirectMessages direct,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.reviewers = reviewers;
    this.note = note;
    this.told = told;
    this.direct = direct;
    this.clock = clock;
    this.zone = zone;
  }

  /** Tells of what a request has come to, unless that is not worth a message. */
  void tell(Request request) {
    if (!note.isWorthIt(request)) {
      return;
    }
    Set<String> users = new LinkedHashSet<>();
    Stream.concat(request.action().onBehalfOf().stream(), Stream.of(request.action().owner()))
        .flatMap(person -> reviewers.reached(person).stream())
        .forEach(user -> users.add(user.account()));
    for (String user : users) {
      tell(user, request);
    }
  }

  private void tell(String user, Request request) {
    Turn turn = told.turn(user, request.id(), note.news(request), clock.instant());
    if (turn instanceof Turn.Together together) {
      tellTogether(user, request, together);
    } else {
      String about = request.id().value() + ":v" + note.news(request);
      Told unused = direct.tell(to(user), Reason.OUTCOME, about, body(note.of(request)));
    }
  }

  /** What joins while it is worded is in the next wording, so that none goes missing. */
  private void tellTogether(String user, Request request, Turn.Together first) {
    String about = "together:" + first.opened().toEpochMilli();
    Turn.Together turn = first;
    int worded;
    do {
      worded = turn.outcomes();
      String body = body(note.ofMany(requests(turn.requests())));
      if (direct.tell(to(user), Reason.OUTCOME, about, body) instanceof Told.NotSent) {
        direct.retell(to(user), Reason.OUTCOME, about, worded, body);
      }
      if (told.turn(user, request.id(), note.news(request), clock.instant())
          instanceof Turn.Together now) {
        turn = now;
      }
    } while (turn.outcomes() > worded);
  }

  private List<Request> requests(List<RequestId> ids) {
    return ids.stream().map(store::find).flatMap(Optional::stream).toList();
  }

  private Recipient to(String user) {
    return new Recipient(user, zone);
  }

  private String body(Message message) {
    return blockKit.render(message).toJson();
  }
}
