package io.goodhart.approvals.breakglass;

import static io.goodhart.approvals.GateFixture.BOT;
import static io.goodhart.approvals.GateFixture.JONAS;
import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.RIGHT_CODE;
import static io.goodhart.approvals.GateFixture.TOM;
import static io.goodhart.approvals.GateFixture.asking;
import static io.goodhart.approvals.GateFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.approvals.Answer;
import io.goodhart.approvals.ApprovalStore;
import io.goodhart.approvals.BreakGlass;
import io.goodhart.approvals.GateFixture;
import io.goodhart.approvals.PauseStore;
import io.goodhart.approvals.action.ActionClass;
import io.goodhart.approvals.action.AgentId;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.breakglass.OpenOutcome.Why;
import io.goodhart.approvals.codes.CodeOutcome;
import io.goodhart.approvals.policy.Effect;
import io.goodhart.approvals.policy.Tier;
import io.goodhart.approvals.request.Code;
import io.goodhart.approvals.request.State;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of broken glass must do, used as it is used. Jonas and Tom may break it. */
public abstract class BreakGlassContract {
  private static final ActionClass POST = ActionClass.SLACK_POST;

  private @Nullable House house;

  /** Stores of one database, empty at the start of a test. */
  protected abstract OpeningStore openings();

  protected abstract ApprovalStore requests();

  protected abstract PauseStore pauses();

  /** How many entries the ledger of the same database has. */
  protected abstract long entries();

  @BeforeEach
  void open() {
    house = house();
  }

  @Test
  void forHalfAnHourOneKindOfActionGoesThroughAndIsRecorded() {
    long before = entries();
    Opening opening = opened(JONAS);

    Answer answer = in().at().gate.ask(post("hello"));
    assertThat(answer.code()).isEqualTo(Code.BREAK_GLASS);
    assertThat(in().at().redeem(answer.id().orElseThrow()).mayRun()).isTrue();
    assertThat(in().at().gate.ask(asking("rm", ActionClass.FILE, "x", Optional.empty())).state())
        .isEqualTo(State.PENDING);
    in().at().pass(BreakGlass.LASTS);

    assertThat(in().at().gate.ask(post("again")).state()).isEqualTo(State.PENDING);
    assertThat(in().glass().actions(opening)).isOne();
    assertThat(entries()).isEqualTo(before + 5);
  }

  @Test
  void onlyThoseWhoAreNamedOpenItWithAReasonAndACode() {
    assertThat(open(PRIYA, "down", RIGHT_CODE)).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(open(JONAS, " ", RIGHT_CODE)).isEqualTo(refused(Why.REASON_NEEDED));
    assertThat(open(JONAS, "down", "000000"))
        .isEqualTo(new OpenOutcome.WithoutCode(new CodeOutcome.Wrong(4)));
    assertThat(in().glass().open(new AgentId("none"), POST, JONAS, "down", RIGHT_CODE))
        .isEqualTo(refused(Why.NO_SUCH_AGENT));
    assertThat(in().glass().unreviewed()).isEmpty();
    assertThat(in().at().gate.ask(post("hello")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void itIsOpenOnce() {
    opened(JONAS);

    assertThat(open(TOM, "me too", RIGHT_CODE)).isEqualTo(refused(Why.OPEN_ALREADY));
    assertThat(in().glass().open(BOT, ActionClass.SHELL, TOM, "as well", RIGHT_CODE))
        .isInstanceOf(OpenOutcome.Done.class);
  }

  @Test
  void whatARuleDeniesStaysDenied() {
    opened(JONAS);
    in().at().policy.set(Optional.of(GateFixture.policy(Effect.DENY, Optional.empty(), "b")));

    assertThat(in().at().gate.ask(post("hello")).code()).isEqualTo(Code.DENIED_BY_RULE);
  }

  @Test
  void whatIsPausedStaysPaused() {
    in().at().killSwitch.pause(BOT, MARA, "odd");
    assertThat(open(JONAS, "down", RIGHT_CODE)).isEqualTo(refused(Why.PAUSED));
    in().at().killSwitch.resume(BOT, MARA);
    opened(JONAS);

    in().at().killSwitch.pauseAll(TOM, "odd");

    assertThat(in().at().gate.ask(post("hello")).code()).isEqualTo(Code.AGENT_PAUSED);
  }

  @Test
  void whatWasLetThroughAndNotUsedEndsWithIt() {
    Opening opening = opened(JONAS);
    Answer unused = in().at().gate.ask(post("hello"));
    in().at().pass(Duration.ofMinutes(1));

    assertThat(in().glass().end(opening.id(), GateFixture.GUEST)).isEqualTo(refused(Why.NO_RIGHT));
    assertThat(in().glass().end(opening.id(), MARA)).isInstanceOf(OpenOutcome.Done.class);

    assertThat(in().at().redeem(unused.id().orElseThrow()).mayRun()).isFalse();
    assertThat(in().at().gate.ask(post("more")).state()).isEqualTo(State.PENDING);
    assertThat(in().glass().end(opening.id(), JONAS)).isEqualTo(refused(Why.OVER));
  }

  @Test
  void whatWasLetThroughLateEndsInTimeToo() {
    opened(JONAS);
    in().at().pass(BreakGlass.LASTS.minusMinutes(1));
    Answer late = in().at().gate.ask(post("hello"));

    in().at().pass(Duration.ofMinutes(1));

    assertThat(in().at().redeem(late.id().orElseThrow()).code()).isEqualTo(Code.EXPIRED);
  }

  @Test
  void aRequestThatCameTooLateForItIsNotKeptByIt() {
    Opening opening = opened(JONAS);
    in().at().glass.set((action, now) -> Optional.of(opening));
    in().at().pass(BreakGlass.LASTS);

    assertThat(in().at().gate.ask(post("hello")).state()).isEqualTo(State.PENDING);
  }

  @Test
  void anotherAdminReviewsItWithinThreeWorkingDays() {
    Opening opening = opened(TOM);
    assertThat(opening.due()).isEqualTo(LocalDate.of(2026, 11, 23));
    in().at().pass(Duration.ofDays(4));
    assertThat(in().glass().due()).isEmpty();
    in().at().pass(Duration.ofDays(1));
    assertThat(in().glass().due()).containsExactly(opening);

    assertThat(in().glass().review(opening.id(), JONAS, "fine"))
        .isEqualTo(refused(Why.NO_REVIEWER));
    assertThat(in().glass().review(opening.id(), TOM, "fine")).isEqualTo(refused(Why.OWN));
    assertThat(in().glass().review(opening.id(), MARA, "fine")).isEqualTo(refused(Why.OWN));
    assertThat(in().glass().review(opening.id(), PRIYA, " ")).isEqualTo(refused(Why.REASON_NEEDED));
    assertThat(in().glass().review(opening.id(), PRIYA, "Well founded"))
        .isInstanceOf(OpenOutcome.Done.class);

    assertThat(in().glass().due()).isEmpty();
    assertThat(in().glass().review(opening.id(), PRIYA, "again"))
        .isEqualTo(refused(Why.DONE_BEFORE));
    assertThat(openings().find(opening.id()).flatMap(Opening::review))
        .map(Opening.Review::finding)
        .contains("Well founded");
  }

  private OpenOutcome open(Person by, String reason, String code) {
    return in().glass().open(BOT, POST, by, reason, code);
  }

  private Opening opened(Person by) {
    OpenOutcome outcome = open(by, "payments down, incident 512", RIGHT_CODE);
    assertThat(outcome).isInstanceOf(OpenOutcome.Done.class);
    return ((OpenOutcome.Done) outcome).opening();
  }

  private static OpenOutcome refused(Why why) {
    return new OpenOutcome.Refused(why);
  }

  private House in() {
    return Objects.requireNonNull(house);
  }

  private House house() {
    GateFixture at = new GateFixture(requests(), pauses());
    at.glass.set(openings());
    at.policy.set(Optional.of(GateFixture.asking(2, Tier.HIGH)));
    BreakGlass glass =
        new BreakGlass(
            openings(),
            requests(),
            pauses(),
            at.keys,
            who -> who.isSame(JONAS) || who.isSame(TOM),
            new Roles(Set.of("UPRIYA", "UTOM", "UMARA"), new FixedRoster()),
            (who, code) ->
                code.equals(RIGHT_CODE) ? new CodeOutcome.Right() : new CodeOutcome.Wrong(4),
            at.entries,
            at.announcements,
            new SecureRandom(),
            at.clock,
            ZoneOffset.UTC);
    return new House(at, glass);
  }

  /** Where the gate and the glass of a test are. */
  private record House(GateFixture at, BreakGlass glass) {}
}
