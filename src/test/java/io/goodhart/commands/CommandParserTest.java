package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.calendar.ReportingWeek;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private final CommandParser parser = new CommandParser();

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "me", " ME ", "\tme\n"})
  void nothingAndMeAskForTheRunningWeek(String text) {
    assertThat(parser.parse(text)).isEqualTo(new Command.OwnWeek(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-W47", "2026-w47", "me 2026-W47", "  me   2026-W47  "})
  void aWeekIsAnOwnWeek(String text) {
    assertThat(parser.parse(text))
        .isEqualTo(new Command.OwnWeek(Optional.of(ReportingWeek.parse("2026-W47"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-W60", "2026W47", "2026-47", "202647", "47", "w47", "2026-W477", "1-W1"})
  void whatShouldBeAWeekAndIsNoneIsSaidToBeNone(String text) {
    assertThat(parser.parse(text)).isEqualTo(new Command.UnreadableWeek(text));
    assertThat(parser.parse("me " + text)).isEqualTo(new Command.UnreadableWeek(text));
  }

  @Test
  void theTeamsNameKeepsItsCaseAndItsBlanks() {
    assertThat(parser.parse("team"))
        .isEqualTo(new Command.TeamWeek(Optional.empty(), Optional.empty()));
    assertThat(parser.parse("TEAM  Web & Mobile "))
        .isEqualTo(new Command.TeamWeek(Optional.of("Web & Mobile"), Optional.empty()));
  }

  @Test
  void theGeneralWordsAreKnown() {
    assertThat(parser.parse("method")).isEqualTo(new Command.Method());
    assertThat(parser.parse("Help me")).isEqualTo(new Command.Help());
  }

  @Test
  void whatStandsBehindTheWordsOfLooksIsKept() {
    assertThat(parser.parse("WHO")).isEqualTo(new Command.Who(""));
    assertThat(parser.parse("quiet on")).isEqualTo(new Command.Quiet("on"));
    assertThat(parser.parse("review  <@U1|anna> cost Codex bill, FIN-88 "))
        .isEqualTo(new Command.Review("<@U1|anna> cost Codex bill, FIN-88"));
  }

  @Test
  void onesOwnDataIsAskedFor() {
    assertThat(parser.parse("Export")).isEqualTo(new Command.Export(""));
    assertThat(parser.parse("forget FORGET")).isEqualTo(new Command.Forget("FORGET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@anna", "<@U123|anna>", "<@U123>", "me @anna", "me <@U123>"})
  void anotherPersonIsNotForAsking(String text) {
    assertThat(parser.parse(text)).isEqualTo(new Command.SomeoneElse());
  }

  @ParameterizedTest
  @CsvSource({
    "tema, team",
    "taem, team",
    "teams, team",
    "hlep, help",
    "methods, method",
    "mine, ",
    "organization, ",
    "💥, ",
    "'*bold*', ",
    "'<!channel>', ",
  })
  void anUnknownWordComesWithTheNearestThatIsKnown(String text, String nearest) {
    assertThat(parser.parse(text))
        .isEqualTo(new Command.Unknown(text, Optional.ofNullable(nearest)));
  }

  @Test
  void aVeryLongTextIsAnUnknownWordToo() {
    String endless = "x".repeat(200_000);

    assertThat(parser.parse(endless)).isEqualTo(new Command.Unknown(endless, Optional.empty()));
  }

  @Test
  void aTeamsWeekStandsAtTheEnd() {
    ReportingWeek week = ReportingWeek.parse("2026-W43");

    assertThat(parser.parse("team 2026-W43"))
        .isEqualTo(new Command.TeamWeek(Optional.empty(), Optional.of(week)));
    assertThat(parser.parse("team Web & Mobile  2026-w43"))
        .isEqualTo(new Command.TeamWeek(Optional.of("Web & Mobile"), Optional.of(week)));
    assertThat(parser.parse("team Payments 2026-W60"))
        .isEqualTo(new Command.UnreadableWeek("2026-W60"));
    assertThat(parser.parse("team Platform 7"))
        .isEqualTo(new Command.TeamWeek(Optional.of("Platform 7"), Optional.empty()));
  }
}
