package io.goodhart.approvals;

import io.goodhart.approvals.ApprovalStore.Change;
import io.goodhart.approvals.ApprovalStore.Changed;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.ledger.LedgerDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings a request on by one step, whoever else is at it, and says so once it is stored. */
final class Transitions {
  private static final int TRIES = 20;
  private static final int AT_ONCE = 200;

  private final ApprovalStore store;
  private final ApprovalEntries entries;
  private final Announcements announcements;

  Transitions(ApprovalStore store, ApprovalEntries entries, Announcements announcements) {
    this.store = store;
    this.entries = entries;
    this.announcements = announcements;
  }

  /** Stores one change, unless the request was changed since or its agent is paused. */
  Changed change(Request before, Request after, LedgerDraft entry) {
    Changed changed = store.change(before, after, entry);
    if (changed == Changed.DONE) {
      announcements.stored(after);
    }
    return changed;
  }

  /**
   * Ends a request if it can be ended so.
   *
   * @return the request as it stands afterwards; empty if there is none
   */
  Optional<Request> end(
      RequestId id, Optional<Person> by, Instant at, Function<Request, Optional<Request>> step) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Request> before = store.find(id);
      Optional<Request> after = before.flatMap(step).map(ended -> endedBy(by, ended));
      if (after.isEmpty()) {
        return before;
      }
      if (change(before.get(), after.get(), entries.ended(after.get(), by, at)) == Changed.DONE) {
        return after;
      }
    }
    throw new IllegalStateException("A request is changed all the time");
  }

  /**
   * Ends many requests, some hundreds in one go.
   *
   * @return those that could be ended so, as they stand afterwards
   */
  List<Request> endAll(
      List<Request> requests,
      Optional<Person> by,
      Instant at,
      Function<Request, Optional<Request>> step) {
    List<Request> afterwards = new ArrayList<>();
    for (int from = 0; from < requests.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, requests.size());
      afterwards.addAll(endSome(requests.subList(from, to), by, at, step));
    }
    return afterwards;
  }

  private List<Request> endSome(
      List<Request> requests,
      Optional<Person> by,
      Instant at,
      Function<Request, Optional<Request>> step) {
    List<Change> changes =
        requests.stream()
            .flatMap(
                before ->
                    step.apply(before).stream()
                        .map(after -> endedBy(by, after))
                        .map(after -> new Change(before, after, entries.ended(after, by, at))))
            .toList();
    List<Changed> outcomes = store.changeAll(changes);
    List<Request> ended = new ArrayList<>();
    List<Request> overtaken = new ArrayList<>();
    for (int place = 0; place < changes.size(); place++) {
      Request after = changes.get(place).after();
      (outcomes.get(place) == Changed.DONE ? ended : overtaken).add(after);
    }
    announcements.stored(ended);
    for (Request one : overtaken) {
      end(one.id(), by, at, step).ifPresent(ended::add);
    }
    return ended;
  }

  private static Request endedBy(Optional<Person> by, Request ended) {
    return by.map(ended::endedBy).orElse(ended);
  }
}
