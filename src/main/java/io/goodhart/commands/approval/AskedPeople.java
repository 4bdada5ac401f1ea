package io.goodhart.commands.approval;

import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.ColleaguesUnknownException;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.request.Request;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import java.util.ArrayList;
import java.util.List;

/**
 * Names the reviewers of a request so that they hear of it: a user group as such, others one by
 * one. While the workplace does not answer they are named as in the policy.
 */
public final class AskedPeople {
  private static final int MOST = 5;

  private final Reviewers reviewers;
  private final Colleagues colleagues;
  private final Texts texts;

  /** Names these reviewers. */
  public AskedPeople(Reviewers reviewers, Colleagues colleagues, Texts texts) {
    this.reviewers = reviewers;
    this.colleagues = colleagues;
    this.texts = texts;
  }

  /** Those who are asked first. */
  Piece first(Request request) {
    Demand demand = request.basis().demand().orElseThrow();
    try {
      return named(reviewers.first(request), demand, request.action());
    } catch (ColleaguesUnknownException e) {
      return written(demand.reviewers());
    }
  }

  /** Whether others are asked before somebody for the rest of the day. */
  boolean isAskedOften(Alias who) {
    return reviewers.isAskedOften(who);
  }

  /** The people of these sets. */
  Piece named(List<ReviewerSet> sets, Demand demand, Action action) {
    List<Piece> named = new ArrayList<>();
    for (ReviewerSet set : sets) {
      if (set instanceof ReviewerSet.Group group) {
        named.add(new Piece.Group(group.handle(), colleagues.groupId(group.handle())));
      } else {
        List<Person> people = reviewers.able(set, demand, action);
        people.subList(0, Math.min(MOST, people.size())).stream()
            .map(ActionWords::someone)
            .filter(one -> !named.contains(one))
            .forEach(named::add);
      }
    }
    return listed(named);
  }

  /** These with commas and an {@code and} between them. */
  Piece listed(List<Piece> pieces) {
    List<Piece> listed = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        boolean isLast = i == pieces.size() - 1;
        listed.add(new Piece.Words(isLast ? " " + texts.say("approval.and") + " " : ", "));
      }
      listed.add(pieces.get(i));
    }
    return new Piece.Together(listed);
  }

  private Piece written(List<ReviewerSet> sets) {
    return listed(sets.stream().<Piece>map(set -> new Piece.Exactly(set.written())).toList());
  }
}
