package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.adoption.standing.Bunching;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.slack.render.RenderedMessage;
import io.goodhart.sandbox.blocks.BlockRules;
import io.goodhart.testing.Digests;
import io.goodhart.testing.ReservedKeys;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every digest as blocks, held against Slack's documented limits; as drawn and as fallback. */
class WithinSlacksLimitsTest {
  private static final int TEXT = 4_000;

  private final BlockKit blockKit = new BlockKit();
  private final DigestWording wording = new DigestWording(new Texts());

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.goodhart.digest.DigestWordingTest#posts")
  void everyPostIsTaken(String name, Digest digest) throws IOException {
    check(wording.post(digest));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.goodhart.digest.DigestWordingTest#details")
  void everyThreadIsTaken(String name, Digest digest) throws IOException {
    check(wording.details(digest).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.goodhart.digest.CorrectionTest#corrections")
  void everyCorrectionIsTaken(String name, SaidFigure said, Digest now) throws IOException {
    for (Message message : CorrectionTest.corrected(said, now)) {
      check(message);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.goodhart.digest.DigestWordingTest#posts")
  void everyAnswerToWhoAsksForTheTeamIsTaken(String name, Digest digest) throws IOException {
    check(new TeamWeekWording(new Texts()).of(digest));
  }

  /** As the first one in its channel, which came a day late, at a time that was drawn. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.goodhart.digest.DigestWordingTest#posts")
  void everyFirstAndEveryLatePostIsTaken(String name, Digest digest) throws IOException {
    DigestSchedule schedule =
        new DigestSchedule(
            true,
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(11, 0),
            ZoneId.of("Europe/Berlin"),
            Optional.of("#a-channel"));
    TeamTimetable timetable =
        new TeamTimetable(digest.team(), schedule, (team, week, from, until) -> until);
    Instant late = timetable.dueAt(digest.week()).plus(Duration.ofDays(1));
    ReservedKeys outbox = new ReservedKeys();
    PostingNotes notes = new PostingNotes(new Texts(), outbox);

    Message first = notes.on(wording.inFull(digest), timetable, digest.week(), late);
    outbox.settle(timetable.key(digest.week().previous()), "C1", late);
    Message next = notes.on(wording.inFull(digest), timetable, digest.week(), late);

    check(first);
    check(next);
    assertThat(PlainText.of(first)).contains("Hello, I am Goodhart", "varies between");
    assertThat(PlainText.of(next)).contains("instead of").doesNotContain("Hello");
  }

  @Test
  void theDigestOfManyTeamsIsTaken() throws IOException {
    for (int teams : List.of(1, 200, 2_000)) {
      check(new OrgWording(new Texts()).of(all(teams)));
    }
  }

  private static OrgDigest all(int teams) {
    Digest rate = Digests.of("All").active(138, 177);
    return new OrgDigest(
        rate.adoption(),
        rate.status(),
        Optional.empty(),
        rate.config(),
        ZoneId.of("Europe/Berlin"),
        IntStream.range(0, teams)
            .mapToObj(team -> Digests.of("Team " + team + "x".repeat(60)).active(24, 30))
            .toList(),
        new OrgBackground(
            new Bunching.TooFew(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private void check(Message message) throws IOException {
    RenderedMessage rendered = blockKit.render(message);
    for (RenderedMessage form : List.of(rendered, rendered.undrawn())) {
      JsonNode blocks = new ObjectMapper().readTree(form.blocks().toString());

      assertThat(new BlockRules().message(blocks)).isEmpty();
      assertThat(form.text()).isNotBlank().hasSizeLessThanOrEqualTo(TEXT);
    }
  }
}
