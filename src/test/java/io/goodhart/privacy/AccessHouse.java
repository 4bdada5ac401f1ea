package io.goodhart.privacy;

import io.goodhart.activity.MemberWeek;
import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.delivery.DirectMessages;
import io.goodhart.edge.sql.Database;
import io.goodhart.edge.sql.delivery.JdbiOutbox;
import io.goodhart.edge.sql.delivery.JdbiQuietPeople;
import io.goodhart.edge.sql.ledger.JdbiLedger;
import io.goodhart.edge.sql.privacy.JdbiAccessStore;
import io.goodhart.edge.sql.signals.JdbiNoteStore;
import io.goodhart.ledger.LedgerHead;
import io.goodhart.ledger.Pseudonyms;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.signals.note.TimeToAnswer;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The gate over a real database: Anna's data, and Carla, Ben and Tom, who are admins by their
 * addresses, so that a test can take the role from one.
 */
final class AccessHouse {
  static final Alias ANNA = Alias.slackUser("T1", "UANNA");
  static final Alias CARLA = Alias.slackUser("T1", "UCARLA");
  static final Alias BEN = Alias.slackUser("T1", "UBEN");
  static final Alias TOM = Alias.slackUser("T1", "UTOM");
  static final MemberId ANNAS = new MemberId(1);
  static final Sentence SENTENCE = new Sentence("Codex bill, FIN-88");

  /** A Wednesday, 11:00 in Berlin. */
  static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

  final MovableClock clock = MovableClock.startingAt(NOW, Clock.fixed(NOW, ZoneOffset.UTC));
  final FixedRoster roster = new FixedRoster();
  final List<LedgerHead> headsWhenRead = new ArrayList<>();
  final JdbiLedger ledger;
  final JdbiOutbox outbox;
  final JdbiNoteStore notes;
  final AccessRequests requests;
  final AccessGate gate;
  final WhoLooked whoLooked;
  final AccessPeople people;

  AccessHouse(Database database) {
    ledger = new JdbiLedger(database);
    outbox = new JdbiOutbox(database);
    notes = new JdbiNoteStore(database);
    roster.with(Rosters.team(1, "Payments"), Rosters.members(4));
    List<Alias> names = List.of(ANNA, BEN, CARLA, TOM);
    for (int i = 0; i < names.size(); i++) {
      roster.knows(names.get(i), new MemberId(i + 1));
      roster.knows(address(names.get(i)), new MemberId(i + 1));
    }
    Roles roles =
        new Roles(
            Set.of(address(CARLA).value(), address(BEN).value(), address(TOM).value()), roster);
    people =
        new AccessPeople(
            roster, roles, new Pseudonyms(new byte[] {5}), clock, ZoneId.of("Europe/Berlin"));
    JdbiAccessStore store = new JdbiAccessStore(database);
    DirectMessages direct = new DirectMessages(outbox, new JdbiQuietPeople(database), clock);
    AccessNotices notices =
        new AccessNotices(
            store,
            people,
            direct,
            outbox,
            new AccessNotices.Letters(() -> "words", () -> "agreed"));
    requests = new AccessRequests(store, people, notices, ledger, new SecureRandom(), clock);
    gate =
        new AccessGate(
            store,
            people,
            notices,
            ledger,
            new Watched(),
            notes,
            new TimeToAnswer(roster, ZoneId.of("Europe/Berlin")),
            clock);
    whoLooked = new WhoLooked(ledger, store, people, clock);
  }

  /** Takes the role from somebody, or gives it back, by whose their address is. */
  void isAdmin(Alias who, boolean admin) {
    roster.knows(address(who), admin ? roster.memberOf(who).orElseThrow() : new MemberId(99));
  }

  AccessRequest asked() {
    return ((AskOutcome.Asked) requests.ask(CARLA, ANNA, Purpose.COST, SENTENCE)).request();
  }

  AccessRequest agreed() {
    long id = asked().id();
    return ((DecideOutcome.Agreed) requests.decide(id, BEN, true)).request();
  }

  /** Says what became of the message to Anna. */
  void told() {
    Instant now = clock.instant();
    outbox.take(now, now.plusSeconds(60), 10).forEach(m -> outbox.sent(m.key(), "ts", now));
  }

  ReadOutcome<OpenedPerson> read() {
    return gate.week(CARLA, ANNA, Optional.empty());
  }

  private static Alias address(Alias who) {
    return Alias.guess(who.account() + "@example.dev");
  }

  /** Notes how far the ledger had got whenever somebody's data is read. */
  private final class Watched extends FixedActivity {
    @Override
    public MemberWeek memberWeek(MemberId member, ReportingWeek week) {
      headsWhenRead.add(ledger.head());
      return MemberWeek.empty(member, week);
    }
  }
}
