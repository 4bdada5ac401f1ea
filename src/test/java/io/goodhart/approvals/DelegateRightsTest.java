package io.goodhart.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.policy.Demand;
import io.goodhart.approvals.policy.ReviewerSet;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Right;
import io.goodhart.ledger.LedgerDraft;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody may do who stands in for Priya, who is an admin, and for Tom, who is one too. */
class DelegateRightsTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(GateFixture.NOW, ZoneOffset.UTC);
  private static final Alias JONAS = GateFixture.JONAS.identity();
  private static final Action ACTION = GateFixture.post("hello").action();

  @Test
  void aDelegateDecidesForAReviewerWhoIsAway() {
    assertThat(right(GateFixture.PRIYA, TODAY, demand(1, Tier.LOW))).isEqualTo(Right.DECIDE);
  }

  @Test
  void aDelegateDecidesNothingOnOtherDays() {
    assertThat(right(GateFixture.PRIYA, TODAY.minusDays(1), demand(1, Tier.LOW)))
        .isEqualTo(Right.NONE);
    assertThat(right(GateFixture.PRIYA, TODAY.plusDays(1), demand(1, Tier.LOW)))
        .isEqualTo(Right.NONE);
  }

  @Test
  void nobodyChoosesTheSecondOfTwoPeople() {
    assertThat(right(GateFixture.PRIYA, TODAY, demand(2, Tier.LOW))).isEqualTo(Right.NONE);
    assertThat(right(GateFixture.PRIYA, TODAY, demand(2, Tier.HIGH))).isEqualTo(Right.NONE);
  }

  @Test
  void theDelegateOfTheAgentsOwnerOrOfNoReviewerDecidesNothing() {
    assertThat(right(GateFixture.MARA, TODAY, demand(1, Tier.LOW))).isEqualTo(Right.NONE);
    assertThat(right(GateFixture.GUEST, TODAY, demand(1, Tier.LOW))).isEqualTo(Right.NONE);
  }

  /** What Jonas may do who stands in for this person on this one day. */
  private static Right right(Person away, LocalDate day, Demand demand) {
    Delegation delegation = new Delegation(away.identity(), JONAS, day, day);
    return new RosterRights(
            new FixedRoster(),
            new Roles(Set.of("UPRIYA", "UTOM", "UMARA", "UGUEST"), new FixedRoster()),
            new Everybody(),
            new One(delegation),
            Clock.fixed(GateFixture.NOW, ZoneOffset.UTC),
            ZoneOffset.UTC)
        .of(GateFixture.JONAS, demand, ACTION);
  }

  private static Demand demand(int quorum, Tier tier) {
    return new Demand(
        List.of(new ReviewerSet.InstallationAdmins()), quorum, false, Duration.ofMinutes(15), tier);
  }

  private record One(Delegation delegation) implements DelegateStore {
    @Override
    public Optional<Delegation> of(Alias person) {
      return Optional.of(delegation).filter(one -> one.person().equals(person));
    }

    @Override
    public List<Delegation> to(Alias delegate) {
      return delegation.delegate().equals(delegate) ? List.of(delegation) : List.of();
    }

    @Override
    public void change(Alias person, Optional<Delegation> after, LedgerDraft entry) {
      throw new UnsupportedOperationException("It stays as it is");
    }
  }

  /** Everybody belongs to the workplace but the guest. */
  private static final class Everybody implements Colleagues {
    @Override
    public boolean isFullMember(Alias who) {
      return !who.equals(GateFixture.GUEST.identity());
    }

    @Override
    public Set<Alias> peopleOf(String group) {
      return Set.of();
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
