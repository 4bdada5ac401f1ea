package io.goodhart.privacy;

import static io.goodhart.privacy.AccessHouse.ANNA;
import static io.goodhart.privacy.AccessHouse.ANNAS;
import static io.goodhart.privacy.AccessHouse.BEN;
import static io.goodhart.privacy.AccessHouse.CARLA;
import static io.goodhart.privacy.AccessHouse.NOW;
import static io.goodhart.privacy.AccessHouse.SENTENCE;
import static io.goodhart.privacy.AccessHouse.TOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.OutboxMessage;
import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerVerification;
import io.goodhart.ledger.LedgerWalk;
import io.goodhart.ledger.Verdict;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.Notes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessGateTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.sqlite();

  private static final ReportingWeek RUNNING = ReportingWeek.parse("2026-W47");

  private AccessHouse house;

  @BeforeEach
  void open() {
    house = new AccessHouse(DATABASE.get());
  }

  @Test
  void aLookIsInTheLedgerBeforeAnythingIsRead() {
    AccessRequest request = house.agreed();
    house.told();

    assertThat(house.read()).isInstanceOf(ReadOutcome.Opened.class);

    LedgerEntry last = last();
    assertThat(house.headsWhenRead).containsExactly(last.asHead());
    assertThat(last.kind()).isEqualTo(AccessEntries.READ);
    assertThat(last.person(Fact.BY)).contains(house.people.key(CARLA));
    assertThat(last.person(Fact.ABOUT)).contains(house.people.key(ANNAS));
    assertThat(last.person("second")).contains(house.people.key(BEN));
    assertThat(last.value("purpose")).contains("cost");
    assertThat(last.value("fields")).contains("active-days use outcomes notes");
    assertThat(last.value("week")).contains("2026-W46");
    assertThat(last.value("request")).contains(Long.toString(request.id()));
    assertThat(last.text("sentence").flatMap(house.ledger::text)).contains(SENTENCE.text());
  }

  @Test
  void nothingIsReadUntilTheMessageHasArrived() {
    house.agreed();

    assertThat(house.read()).isEqualTo(new ReadOutcome.NotToldYet<>(Optional.empty()));
    house.outbox.take(NOW, NOW.plusSeconds(60), 10);
    assertThat(house.read())
        .as("whether it arrived is unclear")
        .isInstanceOf(ReadOutcome.NotToldYet.class);

    assertThat(house.headsWhenRead).isEmpty();
  }

  @Test
  void whoeverAskedIsToldThatASecondAdminAgreed() {
    AccessRequest request = house.agreed();

    OutboxMessage told = house.outbox.find("dm:agreed:UCARLA:" + request.id()).orElseThrow();
    assertThat(told.body()).isEqualTo("agreed");
  }

  @Test
  void whoeverAskedIsToldNothingOfARequestThatWasDeclined() {
    long id = house.asked().id();
    house.requests.decide(id, BEN, false);

    assertThat(house.outbox.take(NOW, NOW.plusSeconds(60), 10)).isEmpty();
  }

  @Test
  void nothingIsReadOfWhomSlackDoesNotTell() {
    house.agreed();
    house
        .outbox
        .take(NOW, NOW.plusSeconds(60), 10)
        .forEach(message -> house.outbox.refused(message.key(), "cannot_dm", NOW));

    assertThat(house.read()).isInstanceOf(ReadOutcome.CannotBeTold.class);
    assertThat(house.headsWhenRead).isEmpty();
  }

  @Test
  void whoLostTheRoleReadsNothing() {
    house.agreed();
    house.told();
    house.isAdmin(CARLA, false);

    assertThat(house.read()).isInstanceOf(ReadOutcome.NotAnAdmin.class);
    assertThat(house.headsWhenRead).isEmpty();
  }

  @Test
  void theOtherAdminsReadNothing() {
    house.agreed();
    house.told();

    assertThat(house.gate.week(BEN, ANNA, Optional.empty()))
        .isInstanceOf(ReadOutcome.NotAgreed.class);
    assertThat(house.gate.week(TOM, ANNA, Optional.empty()))
        .isInstanceOf(ReadOutcome.NotAgreed.class);
  }

  @Test
  void aRequestIsVoidOnceWhoAskedIsNoAdmin() {
    long id = house.asked().id();
    house.isAdmin(CARLA, false);

    assertThat(house.requests.decide(id, BEN, true))
        .isInstanceOf(DecideOutcome.ReaderNoAdmin.class);
    assertThat(house.requests.decide(id, BEN, false)).isInstanceOf(DecideOutcome.Declined.class);
  }

  @Test
  void whoIsNoAdminAtThePressDoesNotCount() {
    long id = house.asked().id();
    house.isAdmin(BEN, false);

    assertThat(house.requests.decide(id, BEN, true)).isInstanceOf(DecideOutcome.NotAnAdmin.class);
    assertThat(house.requests.decide(id, TOM, true)).isInstanceOf(DecideOutcome.Agreed.class);
    house.isAdmin(BEN, true);
    assertThat(house.requests.decide(id, BEN, false))
        .isInstanceOf(DecideOutcome.SettledBefore.class);
  }

  @Test
  void nobodyIsTheSecondUnderAnotherName() {
    Alias carlaElsewhere = Alias.slackUser("T2", "UCARLA2");
    house.roster.knows(carlaElsewhere, house.roster.memberOf(CARLA).orElseThrow());
    long id = house.asked().id();

    assertThat(house.requests.decide(id, carlaElsewhere, true))
        .isInstanceOf(DecideOutcome.OwnRequest.class);
  }

  @Test
  void afterThreeDaysTheRequestHasEnded() {
    long id = house.asked().id();
    house.clock.advanceTo(NOW.plus(AccessRequest.WAITS));

    assertThat(house.requests.decide(id, BEN, true)).isInstanceOf(DecideOutcome.TooLate.class);
    assertThat(house.requests.waiting(BEN)).contains(List.of());
    assertThat(house.requests.ask(CARLA, ANNA, Purpose.COST, SENTENCE))
        .isInstanceOf(AskOutcome.Asked.class);
  }

  @Test
  void onlyWhoAskedTakesItBack() {
    long id = house.asked().id();

    assertThat(house.requests.withdraw(id, TOM)).isInstanceOf(DecideOutcome.NotYours.class);
    assertThat(house.requests.withdraw(id, CARLA)).isInstanceOf(DecideOutcome.Withdrawn.class);
    assertThat(house.requests.decide(id, BEN, true))
        .isInstanceOf(DecideOutcome.SettledBefore.class);
  }

  @Test
  void accessEndsADayAfterTheMessage() {
    house.clock.advanceTo(NOW.plus(Duration.ofHours(10)));
    AccessRequest request = house.agreed();
    house.clock.advanceTo(NOW.plus(Duration.ofHours(21)));
    house.told();

    assertThat(house.read()).isInstanceOf(ReadOutcome.Opened.class);
    house.clock.advanceTo(NOW.plus(Duration.ofHours(45)));
    assertThat(house.read()).isInstanceOf(ReadOutcome.NotAgreed.class);
    assertThat(house.requests.decide(request.id(), TOM, true))
        .isInstanceOf(DecideOutcome.SettledBefore.class);
  }

  @Test
  void someoneWhoHasLeftIsNotOpened() {
    house.agreed();
    house.told();
    house.roster.knows(ANNA, new MemberId(50));

    assertThat(house.read()).isInstanceOf(ReadOutcome.NotOnARoster.class);
  }

  @Test
  void othersSeeClosedWeeksOnly() {
    house.agreed();
    house.told();

    assertThat(house.gate.week(CARLA, ANNA, Optional.of(RUNNING)))
        .isEqualTo(new ReadOutcome.StillOpen<>(RUNNING.previous()));
    assertThat(house.headsWhenRead).isEmpty();
  }

  @Test
  void looksAreCountedForEverybody() {
    LookCount.Count before = count();
    house.agreed();
    house.told();
    house.read();
    house.read();

    assertThat(count().times()).isEqualTo(before.times() + 2);
    assertThat(count().people()).isEqualTo(1);
  }

  @Test
  void afterForgettingTheLookStaysWithoutItsWords() {
    house.agreed();
    house.told();
    house.read();

    house.ledger.forget(house.people.key(ANNAS));

    Look look = house.whoLooked.at(ANNAS, Long.MAX_VALUE).value().looks().get(0);
    assertThat(look.sentence()).isEmpty();
    assertThat(look.by()).contains(CARLA);
    assertThat(
            LedgerVerification.verify(
                new LedgerWalk(house.ledger), house.ledger.head(), Optional.empty()))
        .isEqualTo(new Verdict.Intact(house.ledger.head()));
  }

  @Test
  void manyLooksAreToldByPages() {
    house.agreed();
    house.told();
    for (int i = 0; i <= WhoLooked.PAGE; i++) {
      house.read();
    }

    WhoLooked.Looks first = house.whoLooked.at(ANNAS, Long.MAX_VALUE).value();
    long next = first.looks().get(WhoLooked.PAGE - 1).sequence();

    assertThat(first.looks()).hasSize(WhoLooked.PAGE);
    assertThat(first.hasMore()).isTrue();
    assertThat(house.whoLooked.at(ANNAS, next).value().looks())
        .isNotEmpty()
        .allMatch(look -> look.sequence() < next);
  }

  @Test
  void aNoteWithinItsOwnersTimeToAnswerIsNobodyElses() {
    noted("2026-11-11T09:00:00Z");

    assertThat(opened().notes()).isEmpty();
  }

  @Test
  void aNotePastItsDateIsOpenedTogetherWithItsOwnersAnswer() {
    Note note = noted("2026-11-10T09:00:00Z");
    NoteAnswer answer = new NoteAnswer(Explanation.NIGHT, "On call that week", NOW);
    house.notes.answer(note, answer);

    assertThat(opened().notes())
        .singleElement()
        .satisfies(opened -> assertThat(opened.answer()).contains(answer))
        .satisfies(opened -> assertThat(opened.patterns()).isEqualTo(note.patterns()));
  }

  @Test
  void aNoteThatReachedNobodyIsNobodyElsesEither() {
    noted("");

    assertThat(opened().notes()).isEmpty();
  }

  private Note noted(String reached) {
    Note note = Notes.note(ANNAS.value());
    house.notes.keep(
        new JudgedWeek(Notes.WEEK, Set.of(ZoneOffset.UTC), List.of(note), Set.of(), List.of()));
    if (!reached.isEmpty()) {
      house.notes.reached(note, Instant.parse(reached));
    }
    return note;
  }

  private OpenedPerson opened() {
    house.agreed();
    house.told();
    return ((ReadOutcome.Opened<OpenedPerson>) house.read()).data().value();
  }

  private LookCount.Count count() {
    return new LookCount(house.ledger).of(RUNNING, ZoneId.of("Europe/Berlin"));
  }

  private LedgerEntry last() {
    return house.ledger.after(house.ledger.head().sequence() - 1, 1).get(0);
  }
}
