package io.goodhart.commands.approval;

import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Colleagues;
import io.goodhart.approvals.DelegateStore;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.RequestHistory;
import io.goodhart.approvals.ReviewerContacts;
import io.goodhart.approvals.ReviewerLoad;
import io.goodhart.approvals.Reviewers;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.request.Request;
import io.goodhart.approvals.request.RequestId;
import io.goodhart.approvals.request.State;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.form.Filled;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Taken;
import io.goodhart.digest.Texts;
import io.goodhart.roster.Alias;
import io.goodhart.roster.Roles;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryApprovals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deciding, with no Slack in it: a form that comes twice, late, or from somebody else. */
class ReviewDeskTest {
  private static final RequestHistory NOTHING_BEFORE =
      (action, since) -> new RequestHistory.Counts(0, 0, 0);

  private final InMemoryApprovals store = new InMemoryApprovals();
  private final GateFixture at = new GateFixture(store, store);
  private final ReviewParts parts = parts();
  private final RequestId id = at.ask(GateFixture.post("hello"));

  @Test
  void twoPeopleDecideAndEachFormCountsOnce() {
    assertThat(said(take(PRIYA, "once")))
        .isEqualTo("Your approval counts. One more person is needed.");
    assertThat(said(take(PRIYA, "once")))
        .startsWith("You approved this at ")
        .endsWith("One more person is needed. It cannot be you again.");
    assertThat(said(take(TOM, "once"))).startsWith("*Approved: post in Slack.*");
    assertThat(said(take(TOM, "once"))).startsWith("You decided on this at ");
    assertThat(at.request(id).votes()).hasSize(2);
  }

  @Test
  void aFormOfSomebodyWhoMayNotDecideChangesNothing() {
    assertThat(said(take(MARA, "once"))).startsWith("deploy-bot belongs to you");
    assertThat(said(take(GateFixture.JONAS, "deny"))).startsWith("Deciding on this needs @release");
    assertThat(at.request(id).state()).isEqualTo(State.PENDING);
  }

  @Test
  void anApprovalUntilATimeThatIsOverIsNotTaken() {
    assertThat(take(PRIYA, "until-1"))
        .isEqualTo(
            Taken.NotYet.at(
                "decision", "That time is over. Open the review again for another one."));
    assertThat(at.request(id).votes()).isEmpty();
  }

  @Test
  void aReviewWhoseArgumentsAreNotKeptAnyMoreCanOnlyBeDenied() {
    Request request = at.request(id);

    Form form = form().review(request, Optional.empty(), false, asker(PRIYA));

    assertThat(form.questions().get(0).toString()).contains("deny").doesNotContain("once");
  }

  @Test
  void aFormOfNobodysRequestIsAnsweredSo() {
    Filled filled = new Filled(ReviewForm.REVIEW, "nonsense", Map.of("decision", "once"));

    assertThat(said(parts.desk().take(filled, asker(PRIYA)).orElseThrow()))
        .isEqualTo("This request is not kept any more. Nothing was changed.");
  }

  @Test
  void otherButtonsAndFormsAreOfSomebodyElse() {
    assertThat(parts.desk().atPress(new Press("other", id.value()), asker(PRIYA))).isEmpty();
    assertThat(parts.desk().take(new Filled("other", "", Map.of()), asker(PRIYA))).isEmpty();
    assertThat(parts.presses().press(new Press("other", id.value()), asker(PRIYA))).isEmpty();
  }

  @Test
  void whatWasApprovedForASessionIsTakenBackWholeEvenAfterItsFirstUse() {
    take(PRIYA, "session");
    take(TOM, "session");
    at.redeem(id);
    Press back = new Press(OutcomeNote.WITHDRAW, id.value());

    assertThat(parts.presses().press(back, asker(MARA)).orElseThrow().summary())
        .isEqualTo("Withdrawn. deploy-bot has been told.");
    assertThat(at.gate.ask(GateFixture.post("again")).state()).isEqualTo(State.PENDING);
    assertThat(parts.presses().press(back, asker(MARA)).orElseThrow().summary())
        .isEqualTo("This has ended, so there was nothing to take back.");
  }

  @Test
  void anApprovalIsOnePieceOfNewsWhetherOrNotItWasUsedMeanwhile() {
    OutcomeNote note = new OutcomeNote(new Texts(), people());
    take(PRIYA, "once");
    take(TOM, "once");
    Request approved = at.request(id);
    at.redeem(id);
    Request used = at.request(id);

    assertThat(note.isWorthIt(used)).isTrue();
    assertThat(note.news(used)).isEqualTo(note.news(approved));
    assertThat(note.of(approved).toString()).contains(OutcomeNote.WITHDRAW);
    assertThat(note.of(used).toString()).doesNotContain(OutcomeNote.WITHDRAW);
  }

  private Taken take(Person who, String decision) {
    Filled filled =
        new Filled(
            ReviewForm.REVIEW, id.value(), Map.of("decision", decision, "reason", "because"));
    return parts.desk().take(filled, asker(who)).orElseThrow();
  }

  private static String said(Taken taken) {
    return ((Taken.Answered) taken).answer().summary();
  }

  private static Asker asker(Person who) {
    return new Asker(who.identity(), ZoneOffset.UTC);
  }

  private ReviewForm form() {
    return new ReviewForm(
        canonical -> List.of(), NOTHING_BEFORE, who -> false, new Texts(), at.clock);
  }

  private AskedPeople people() {
    Reviewers reviewers =
        new Reviewers(
            new FixedRoster(),
            new Roles(Set.of(), new FixedRoster()),
            new NoContacts(),
            Colleagues.UNKNOWN,
            DelegateStore.NONE,
            ReviewerLoad.NONE,
            at.clock,
            ZoneOffset.UTC);
    return new AskedPeople(reviewers, Colleagues.UNKNOWN, new Texts());
  }

  private ReviewParts parts() {
    return ReviewParts.of(
        at.reviews,
        ReviewDeskTest::person,
        canonical -> List.of(),
        NOTHING_BEFORE,
        people(),
        new Texts(),
        at.clock);
  }

  private static Person person(Alias identity) {
    return Stream.of(MARA, PRIYA, TOM, GateFixture.JONAS)
        .filter(one -> one.identity().equals(identity))
        .findFirst()
        .orElseThrow();
  }

  private static final class NoContacts implements ReviewerContacts {
    @Override
    public List<Alias> peopleOf(TeamId team, LocalDate day) {
      return List.of();
    }

    @Override
    public List<Alias> leadsOf(TeamId team, LocalDate day) {
      return List.of();
    }

    @Override
    public Optional<Alias> reached(Alias identity) {
      return Optional.empty();
    }
  }
}
