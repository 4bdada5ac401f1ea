package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryDigestSchedules;
import io.goodhart.testing.InMemorySaidFigures;
import io.goodhart.testing.ReservedKeys;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeeklyDigestsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");

  private final FixedRoster roster = new FixedRoster();
  private final FixedActivity activity = new FixedActivity();
  private final ReservedKeys outbox = new ReservedKeys();
  private DigestConfig config = DigestConfig.DEFAULT;
  private PostingTimes times = PostingTimes.EARLIEST;
  private final InMemorySaidFigures said = new InMemorySaidFigures(outbox);
  private final List<String> published = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final MovableClock clock =
      MovableClock.startingAt(MONDAY, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  private String refusedChannel = "none";

  @Test
  void everyTeamGetsItsDigestOnceAWeek() {
    roster
        .with(Rosters.team(1, "Payments"), Rosters.members(38))
        .with(Rosters.team(2, "Search"), Rosters.members(26));
    activity.deliberateFirst(WEEK, 31);

    digests().publishDue();
    digests().publishDue();
    clock.advanceTo(Instant.parse("2026-11-30T08:00:00Z"));
    digests().publishDue();

    assertThat(published)
        .containsExactly(
            "C1 digest:1:2026-W47:1 Payments · 16–22 Nov · Met, with details",
            "C2 digest:2:2026-W47:1 Search · 16–22 Nov · Met, with details",
            "C1 digest:1:2026-W48:1 Payments · 23–29 Nov · Not met, with details",
            "C2 digest:2:2026-W48:1 Search · 23–29 Nov · Not met, with details");
  }

  @Test
  void aSmallTeamIsToldOnceAndNeverAgain() {
    roster.with(Rosters.team(1, "Growth"), Rosters.members(4));

    for (int week = 0; week < 5; week++) {
      digests().publishDue();
      digests().publishDue();
      clock.advanceTo(clock.instant().plusSeconds(7 * 24 * 3600));
    }

    assertThat(published)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("C1 small-team:1 *Growth has fewer than 6 people");
  }

  @Test
  void aSmallTeamThatGrowsGetsDigests() {
    roster.with(Rosters.team(1, "Growth"), Rosters.members(4));
    digests().publishDue();
    roster.with(Rosters.team(1, "Growth"), Rosters.member(5), Rosters.member(6));
    clock.advanceTo(Instant.parse("2026-11-30T08:00:00Z"));

    digests().publishDue();

    assertThat(published).hasSize(2).last().asString().contains("digest:1:2026-W48:1");
  }

  @Test
  void oneTeamsFailureDoesNotHoldUpTheOthers() {
    roster
        .with(Rosters.team(1, "Payments"), Rosters.members(38))
        .with(Rosters.team(2, "Search"), Rosters.members(26));
    refusedChannel = "C1";

    assertThatThrownBy(() -> digests().publishDue()).hasMessage("C1 cannot be reached");

    assertThat(published).hasSize(1).first().asString().startsWith("C2");

    refusedChannel = "none";
    digests().publishDue();

    assertThat(published).hasSize(2).last().asString().startsWith("C1");
  }

  @Test
  void theFirstDigestOfAChannelSaysHelloAndTheNextDoesNot() {
    roster.with(Rosters.team(1, "Payments"), Rosters.members(38));
    activity.deliberateFirst(WEEK, 31);

    digests().publishDue();
    clock.advanceTo(Instant.parse("2026-11-30T08:00:00Z"));
    digests().publishDue();

    assertThat(texts.get(0))
        .contains("Hello, I am Goodhart", "Each Monday I post one message here");
    assertThat(texts.get(1)).doesNotContain("Hello");
  }

  @Test
  void theFirstDigestSaysThatThePostingTimeIsDrawn() {
    roster.with(Rosters.team(1, "Payments"), Rosters.members(38));
    activity.deliberateFirst(WEEK, 31);
    config =
        new DigestConfig(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(9, 0), true, Map.of());
    times = (team, week, from, until) -> until;

    digests().publishDue();

    assertThat(texts.get(0))
        .contains("The posting time varies between 08:00 and 09:00, so that we can tell whether");
  }

  @Test
  void aWindowInWhichNothingIsDrawnIsNotTold() {
    roster.with(Rosters.team(1, "Payments"), Rosters.members(38));
    activity.deliberateFirst(WEEK, 31);
    config =
        new DigestConfig(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(9, 0), true, Map.of());

    digests().publishDue();

    assertThat(texts.get(0)).contains("Hello").doesNotContain("posting time");
  }

  @Test
  void aLateDigestSaysSo() {
    roster.with(Rosters.team(1, "Payments"), Rosters.members(38));
    digests().publishDue();
    clock.advanceTo(MONDAY.plusSeconds((7 * 24 + 26) * 3600));

    digests().publishDue();

    assertThat(texts.get(0)).doesNotContain("instead of");
    assertThat(texts.get(1))
        .contains("Posted on Tue 1 Dec instead of Mon 30 Nov. The week counted is unchanged.");
  }

  private WeeklyDigests digests() {
    return new WeeklyDigests(
        new DueDigests(timetable(), outbox),
        new DigestCompiler(
            new AdoptionMeasure(roster, activity, LeftOut.NOBODY, AdoptionConfig.DEFAULT),
            activity,
            AdoptionConfig.DEFAULT,
            clock),
        new DigestWording(new Texts()),
        this::publish,
        said,
        outbox,
        clock);
  }

  private Timetable timetable() {
    return new Timetable(roster, new InMemoryDigestSchedules(), config, times);
  }

  private void publish(String key, String channel, Message message, Optional<Message> thread) {
    if (channel.equals(refusedChannel)) {
      throw new IllegalStateException(channel + " cannot be reached");
    }
    if (outbox.reserve(key, channel, "", Optional.empty(), clock.instant())) {
      texts.add(PlainText.of(message));
      String first = message.parts().get(0).text();
      published.add(
          channel + " " + key + " " + first + (thread.isPresent() ? ", with details" : ""));
    }
  }
}
