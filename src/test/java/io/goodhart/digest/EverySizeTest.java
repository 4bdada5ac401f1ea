package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.Rosters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Teams of 4 to 15 people at every result: what is told depends on the size as the rules say. */
class EverySizeTest {
  private static final ReportingWeek WEEK = ReportingWeek.parse("2026-W47");
  private static final Path TABLE =
      Path.of("src", "test", "resources", "sizes", "every-result.csv");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  static Stream<Arguments> results() {
    return IntStream.rangeClosed(4, 15)
        .boxed()
        .flatMap(
            size -> IntStream.rangeClosed(0, size).mapToObj(active -> Arguments.of(size, active)));
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("results")
  void theHeadlineSaysNoMoreThanTheSizeAllows(int size, int active) {
    String headline = headline(post(size, active));

    if (size < 6) {
      assertThat(headline).contains("fewer than 6 people").doesNotContain("of " + size);
    } else if (size >= 12) {
      assertThat(headline).contains("*" + active + " of " + size + " people");
    } else if (active >= size - 1) {
      assertThat(headline).contains("*" + (size - 1) + " or " + size + " of " + size + " people");
    } else if (active < 3) {
      assertThat(headline).contains("*2 or fewer of " + size + " people");
    } else {
      assertThat(headline).contains("*" + active + " of " + size + " people");
    }
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("results")
  void theStatusIsThatOfTheCount(int size, int active) {
    Message post = post(size, active);

    if (size >= 6) {
      String status = active * 100 > size * 80 ? ": met. " : ": not met. ";
      assertThat(post.summary()).contains(status);
    } else {
      assertThat(post.summary()).doesNotContain("met");
    }
  }

  @ParameterizedTest(name = "{1} of {0}")
  @MethodSource("results")
  void whatIsSaidOfFewPeopleDependsOnNobodysWeek(int size, int active) {
    if (size < 6) {
      assertThat(PlainText.of(post(size, active))).isEqualTo(PlainText.of(post(size, 0)));
    }
  }

  /** For people who read tables: the status and the headline of each size at each result. */
  @Test
  void theTableOfAllSizesReadsAsItsFile() throws IOException {
    List<String> lines = new ArrayList<>(List.of("people,active,status,headline"));
    for (int size = 4; size <= 15; size++) {
      for (int active = 0; active <= size; active++) {
        Message post = post(size, active);
        String status =
            size < 6 ? "not shown" : post.summary().replaceAll("^.*?: (.*?)\\..*$", "$1");
        String headline = headline(post).replaceAll("(?s)^\\*(.*?)\\*.*", "$1");
        lines.add(size + "," + active + "," + status + ",\"" + headline + "\"");
      }
    }

    assertThat(lines).isEqualTo(Files.readAllLines(TABLE));
  }

  private static String headline(Message post) {
    return post.parts().stream()
        .filter(Message.Part.Section.class::isInstance)
        .map(Message.Part::text)
        .findFirst()
        .orElseThrow();
  }

  private static Message post(int size, int active) {
    FixedRoster roster = new FixedRoster().with(Rosters.team(1, "Team"), Rosters.members(size));
    FixedActivity activity = new FixedActivity().deliberateFirst(WEEK, active);
    AdoptionConfig config = AdoptionConfig.DEFAULT;
    DigestCompiler compiler =
        new DigestCompiler(
            new AdoptionMeasure(roster, activity, LeftOut.NOBODY, config), activity, config, CLOCK);
    Digest digest = compiler.compile(roster.team("Team").orElseThrow(), WEEK);
    Message post = new DigestWording(new Texts()).inFull(digest);
    assertThat(digest.reason().isPresent()).isEqualTo(size < 6);
    return post;
  }
}
