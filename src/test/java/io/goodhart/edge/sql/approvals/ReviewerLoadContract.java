package io.goodhart.edge.sql.approvals;

import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.ReviewerLoad;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Request;
import io.goodhart.edge.sql.Database;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Priya is asked before the admins, of whom Tom is one, until she was asked often that day. */
abstract class ReviewerLoadContract {
  private static final ReviewerSet RELEASE = new ReviewerSet.Group("@release");
  private static final ReviewerSet ADMINS = new ReviewerSet.InstallationAdmins();

  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture gate = new GateFixture(store, store);
  private int asked;

  /** A database that is empty at the start of a test. */
  protected abstract Database database();

  @Test
  void whoWasAskedOftenIsAskedBehindTheNextForTheRestOfTheDay() {
    for (int i = 0; i < ReviewerLoad.MOST_IN_A_DAY; i++) {
      Request request = ask();
      assertThat(reviewers().first(request)).containsExactly(RELEASE);
      reviewers().noteAsked(request);
    }

    assertThat(reviewers().first(ask())).containsExactly(ADMINS);
    assertThat(reviewers().isAskedOften(PRIYA.identity())).isTrue();
    assertThat(reviewers().isAskedOften(TOM.identity())).isFalse();
    gate.pass(Duration.ofDays(1));
    assertThat(reviewers().first(ask())).containsExactly(RELEASE);
    assertThat(reviewers().isAskedOften(PRIYA.identity())).isFalse();
  }

  @Test
  void whatIsAskedLaterDoesNotChangeWhoWasAsked() {
    Request early = ask();
    for (int i = 0; i < ReviewerLoad.MOST_IN_A_DAY; i++) {
      reviewers().noteAsked(ask());
    }

    assertThat(reviewers().first(early)).containsExactly(RELEASE);
  }

  @Test
  void theSameRequestCountsOnceAndWhatIsForgottenNotAtAll() {
    Request one = ask();
    for (int i = 0; i < ReviewerLoad.MOST_IN_A_DAY; i++) {
      reviewers().noteAsked(one);
    }
    assertThat(reviewers().isAskedOften(PRIYA.identity())).isFalse();
    for (int i = 0; i < ReviewerLoad.MOST_IN_A_DAY; i++) {
      reviewers().noteAsked(ask());
    }

    load().forget(gate.clock.instant());

    assertThat(reviewers().isAskedOften(PRIYA.identity())).isFalse();
  }

  private Request ask() {
    gate.pass(Duration.ofSeconds(1));
    Demand demand =
        new Demand(List.of(RELEASE, ADMINS), 1, false, Duration.ofMinutes(15), Tier.LOW);
    gate.policy.set(Optional.of(GateFixture.policy(Effect.ASK, Optional.of(demand), "d")));
    asked++;
    Request request = gate.request(gate.ask(post("hello " + asked)));
    gate.pass(Duration.ofSeconds(1));
    return request;
  }

  private ReviewerLoad load() {
    return new JdbiReviewerLoad(database());
  }

  private Reviewers reviewers() {
    FixedRoster roster = new FixedRoster();
    return new Reviewers(
        roster,
        new Roles(Set.of("UTOM"), roster),
        new JdbiReviewerContacts(database()),
        new Office(),
        DelegateStore.NONE,
        load(),
        gate.clock,
        ZoneOffset.UTC);
  }

  /** Everybody is here, and Priya alone is in every group. */
  private static final class Office implements Colleagues {
    @Override
    public boolean isFullMember(Alias who) {
      return true;
    }

    @Override
    public Set<Alias> peopleOf(String group) {
      return Set.of(PRIYA.identity());
    }

    @Override
    public Optional<String> groupId(String group) {
      return Optional.empty();
    }

    @Override
    public List<Alias> membersAmong(Collection<Alias> people) {
      return List.copyOf(people);
    }

    @Override
    public String workspace() {
      return "T1";
    }
  }
}
