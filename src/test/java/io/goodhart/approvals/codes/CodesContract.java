package io.goodhart.approvals.codes;

import static io.goodhart.approvals.GateFixture.MARA;
import static io.goodhart.approvals.GateFixture.NOW;
import static io.goodhart.approvals.GateFixture.PRIYA;
import static io.goodhart.approvals.GateFixture.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.goodhart.approvals.ApprovalEntries;
import io.goodhart.approvals.Seal;
import io.goodhart.approvals.action.Person;
import io.goodhart.approvals.codes.CodeSetup.Begun;
import io.goodhart.approvals.codes.CodeSetup.Step;
import io.goodhart.approvals.codes.Codes.ConfirmOutcome;
import io.goodhart.calendar.MovableClock;
import io.goodhart.edge.totp.TotpCodes;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Roles;
import io.goodhart.testing.FixedRoster;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What every store of codes must do, used as it is used. Priya and Tom are admins. */
public abstract class CodesContract {
  private static final String NO_CODE = "000000";
  private static final Duration NEXT = Duration.ofSeconds(30);

  private final MovableClock clock = MovableClock.startingAt(NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  private final List<String> told = new ArrayList<>();

  /** A store that is empty at the start of a test. */
  protected abstract CodeStore store();

  /** The same store, as another process has it. */
  protected abstract CodeStore elsewhere();

  /** How many entries the ledger of the same database has. */
  protected abstract long entries();

  @Test
  void codesCountADayAfterTheyWereSetUp() {
    long before = entries();
    CodeKey key = setUp(MARA);

    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.NotYet(NOW.plus(CodeSetup.WAIT)));
    pass(CodeSetup.WAIT.minusSeconds(1));
    assertThat(check(MARA, key)).isInstanceOf(CodeOutcome.NotYet.class);
    pass(NEXT);

    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Right());
    assertThat(told).containsExactly("set up " + MARA.identity());
    assertThat(entries()).isEqualTo(before + 1);
  }

  @Test
  void anAdminWhoIsSomebodyElseConfirmsThemAtOnce() {
    CodeKey key = setUp(PRIYA);

    assertThat(codes().confirm(PRIYA, MARA)).isEqualTo(ConfirmOutcome.NO_RIGHT);
    assertThat(codes().confirm(PRIYA, PRIYA)).isEqualTo(ConfirmOutcome.OWN);
    assertThat(codes().confirm(MARA, TOM)).isEqualTo(ConfirmOutcome.NOTHING);
    assertThat(check(PRIYA, key)).isInstanceOf(CodeOutcome.NotYet.class);
    assertThat(codes().confirm(PRIYA, TOM)).isEqualTo(ConfirmOutcome.CONFIRMED);

    pass(NEXT);
    assertThat(check(PRIYA, key)).isEqualTo(new CodeOutcome.Right());
    assertThat(codes().confirm(PRIYA, TOM)).isEqualTo(ConfirmOutcome.NOTHING);
  }

  @Test
  void theCodeThatProvedTheKeyIsUsedUp() {
    CodeKey key = setUp(PRIYA);
    codes().confirm(PRIYA, TOM);

    assertThat(check(PRIYA, key)).isEqualTo(new CodeOutcome.Used());
  }

  @Test
  void aCodeCountsOnce() {
    CodeKey key = inEffect(MARA);

    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Right());
    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Used());
    pass(NEXT);
    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Right());
  }

  @Test
  void anOlderCodeDoesNotCountAfterANewerOne() {
    CodeKey key = inEffect(MARA);
    String older = code(key, clock.instant());
    pass(NEXT);
    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Right());

    assertThat(codes().check(MARA, older)).isEqualTo(new CodeOutcome.Used());
  }

  @Test
  void ofTwoWhoTypeTheSameCodeAtOnceOneGetsThrough() throws Exception {
    CodeKey key = inEffect(MARA);
    for (int round = 0; round < 5; round++) {
      pass(NEXT);
      String code = code(key, clock.instant());

      List<CodeOutcome> outcomes =
          atOnce(
              () -> codes(store()).check(MARA, code), () -> codes(elsewhere()).check(MARA, code));

      assertThat(outcomes)
          .containsExactlyInAnyOrder(new CodeOutcome.Right(), new CodeOutcome.Used());
    }
  }

  @Test
  void fiveWrongCodesLockForHalfAnHour() {
    CodeKey key = inEffect(MARA);
    for (int left = 4; left > 0; left--) {
      assertThat(codes().check(MARA, NO_CODE)).isEqualTo(new CodeOutcome.Wrong(left));
    }
    long before = entries();
    Instant until = clock.instant().plus(Codes.LOCKED);

    assertThat(codes().check(MARA, NO_CODE)).isEqualTo(new CodeOutcome.Locked(until));

    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Locked(until));
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(told).contains("locked " + MARA.identity());
    pass(Codes.LOCKED);
    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.Right());
  }

  @Test
  void aRightCodeForgivesTheWrongOnes() {
    CodeKey key = inEffect(MARA);
    codes().check(MARA, NO_CODE);
    codes().check(MARA, NO_CODE);
    check(MARA, key);

    assertThat(codes().check(MARA, NO_CODE)).isEqualTo(new CodeOutcome.Wrong(4));
  }

  @Test
  void noCodeIsNoTry() {
    inEffect(MARA);

    assertThat(codes().check(MARA, " ")).isEqualTo(new CodeOutcome.Missing());
    assertThat(codes().check(MARA, NO_CODE)).isEqualTo(new CodeOutcome.Wrong(4));
    assertThat(codes().check(TOM, NO_CODE)).isEqualTo(new CodeOutcome.NotSetUp());
  }

  @Test
  void theCodesOfOneAreNotTheCodesOfAnother() {
    CodeKey maras = inEffect(MARA);
    inEffect(TOM);

    assertThat(check(TOM, maras)).isEqualTo(new CodeOutcome.Wrong(4));
  }

  @Test
  void untilANewKeyIsInEffectTheOneBeforeStaysSo() {
    CodeKey old = inEffect(MARA);
    CodeKey fresh = setUp(MARA);

    assertThat(check(MARA, fresh)).isEqualTo(new CodeOutcome.Wrong(4));
    assertThat(check(MARA, old)).isEqualTo(new CodeOutcome.Right());
    pass(CodeSetup.WAIT.plus(NEXT));

    assertThat(check(MARA, fresh)).isEqualTo(new CodeOutcome.Right());
    assertThat(check(MARA, old)).isEqualTo(new CodeOutcome.Wrong(4));
  }

  @Test
  void whoeverStopsTheirCodesHasNone() {
    CodeKey key = inEffect(MARA);
    setUp(MARA);

    assertThat(codes().stop(MARA)).isTrue();

    assertThat(check(MARA, key)).isEqualTo(new CodeOutcome.NotSetUp());
    assertThat(codes().stop(MARA)).isFalse();
  }

  @Test
  void aLinkShowsItsKeyOnceAndWorksOnce() {
    Begun begun = setup().begin(MARA);
    assertThat(setup().look(begun.secret())).isEqualTo(new Step.Match());
    assertThat(setup().look(begun.secret())).isEqualTo(new Step.Match());
    CodeKey key = ((Step.Key) match(begun)).key();

    assertThat(match(begun)).isEqualTo(new Step.Prove(3));
    assertThat(setup().prove(begun.secret(), code(key, clock.instant())))
        .isEqualTo(new Step.Done(clock.instant().plus(CodeSetup.WAIT)));

    assertThat(setup().look(begun.secret())).isEqualTo(new Step.Gone());
    assertThat(setup().prove(begun.secret(), code(key, clock.instant())))
        .isEqualTo(new Step.Gone());
  }

  @Test
  void threeWrongNumbersEndALink() {
    Begun begun = setup().begin(MARA);
    String wrong = Integer.toString(begun.number() == 10 ? 11 : 10);

    assertThat(setup().match(begun.secret(), wrong)).isEqualTo(new Step.WrongNumber(2));
    assertThat(setup().match(begun.secret(), wrong)).isEqualTo(new Step.WrongNumber(1));
    assertThat(setup().match(begun.secret(), wrong)).isEqualTo(new Step.Gone());

    assertThat(match(begun)).isEqualTo(new Step.Gone());
  }

  @Test
  void withoutAFirstCodeNothingIsSetUp() {
    Begun begun = setup().begin(MARA);
    match(begun);

    assertThat(setup().prove(begun.secret(), NO_CODE)).isEqualTo(new Step.Prove(2));
    assertThat(setup().prove(begun.secret(), NO_CODE)).isEqualTo(new Step.Prove(1));
    assertThat(setup().prove(begun.secret(), NO_CODE)).isEqualTo(new Step.Gone());

    assertThat(codes().check(MARA, NO_CODE)).isEqualTo(new CodeOutcome.NotSetUp());
    assertThat(told).isEmpty();
  }

  @Test
  void aLinkEndsAfterFiveMinutesAndWithTheNext() {
    Begun first = setup().begin(MARA);
    Begun second = setup().begin(MARA);
    assertThat(setup().look(first.secret())).isEqualTo(new Step.Gone());
    assertThat(setup().look("made up")).isEqualTo(new Step.Gone());

    pass(CodeSetup.VALID);

    assertThat(match(second)).isEqualTo(new Step.Gone());
  }

  @Test
  void aKeyIsKeptSealedForItsOwner() {
    CodeKey key = inEffect(MARA);
    CodeHolder mara = store().find(MARA.identity()).orElseThrow();

    assertThat(mara.toString()).doesNotContain(key.letters());
    assertThat(
            store()
                .change(
                    Optional.empty(),
                    new CodeHolder(
                        TOM,
                        mara.at(clock.instant()).current(),
                        mara.next().filter(any -> false),
                        0,
                        mara.lockedUntil(),
                        0),
                    Optional.empty()))
        .isTrue();
    assertThatThrownBy(() -> check(TOM, key)).isInstanceOf(IllegalStateException.class);
  }

  /** Codes that are set up and in effect. */
  private CodeKey inEffect(Person person) {
    CodeKey key = setUp(person);
    pass(CodeSetup.WAIT.plus(NEXT));
    return key;
  }

  private CodeKey setUp(Person person) {
    Begun begun = setup().begin(person);
    CodeKey key = ((Step.Key) match(begun)).key();
    assertThat(setup().prove(begun.secret(), code(key, clock.instant())))
        .isInstanceOf(Step.Done.class);
    return key;
  }

  private Step match(Begun begun) {
    return setup().match(begun.secret(), Integer.toString(begun.number()));
  }

  private CodeOutcome check(Person person, CodeKey key) {
    return codes().check(person, code(key, clock.instant()));
  }

  private static String code(CodeKey key, Instant at) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(key.bytes(), "HmacSHA1"), at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private void pass(Duration time) {
    clock.advanceTo(clock.instant().plus(time));
  }

  private Codes codes() {
    return codes(store());
  }

  private Codes codes(CodeStore from) {
    return new Codes(
        from,
        new TotpCodes(),
        seal(),
        new Roles(Set.of("UPRIYA", "UTOM"), new FixedRoster()),
        ledger(),
        news(),
        clock);
  }

  private CodeSetup setup() {
    return new CodeSetup(
        store(), new TotpCodes(), seal(), ledger(), news(), new SecureRandom(), clock);
  }

  private static Seal seal() {
    return new Seal(new byte[32], new SecureRandom());
  }

  private static ApprovalEntries ledger() {
    return new ApprovalEntries(new Pseudonyms(new byte[32]), new SecureRandom());
  }

  private CodeNews news() {
    return new CodeNews() {
      @Override
      public void setUp(Person person, Instant at) {
        told.add("set up " + person.identity());
      }

      @Override
      public void locked(Person person, Instant until) {
        told.add("locked " + person.identity());
      }
    };
  }

  private static List<CodeOutcome> atOnce(Callable<CodeOutcome> one, Callable<CodeOutcome> other)
      throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<CodeOutcome> outcomes = new ArrayList<>();
      for (Future<CodeOutcome> outcome : both.invokeAll(List.of(one, other))) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    } finally {
      both.shutdownNow();
    }
  }
}
