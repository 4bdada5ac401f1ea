package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.digest.DigestConfig;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.PrivacyConfig;
import io.goodhart.roster.Alias;
import io.goodhart.signals.Accuracy;
import io.goodhart.signals.SignalsConfig;
import io.goodhart.signals.family.PatternKind;
import io.goodhart.testing.GoldenMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MethodAnswerTest {
  private static final Asker ANNA = new Asker(Alias.slackUser("T1", "U1"), ZoneOffset.UTC);

  @Test
  void howLongRecordsAreKeptIsWhatTheSettingsSay() {
    assertThat(said(rules(DigestConfig.DEFAULT, PrivacyConfig.DEFAULT)))
        .contains("Raw records are kept 90 days, weekly counts 400 days.");
  }

  @Test
  void theDefinitionHasAVersionAndTheTargetADay() {
    assertThat(said(rules(DigestConfig.DEFAULT, PrivacyConfig.DEFAULT)))
        .contains("definition 1 \u00b7 in force since 1 Jun 2026", "more than 80%");
    assertThat(said(MethodRules.DEFAULT)).doesNotContain("in force since");
  }

  @Test
  void aDrawnPostingTimeIsDisclosedAsTheExperimentThatItIs() {
    DigestConfig drawn =
        new DigestConfig(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), true, Map.of());

    assertThat(said(rules(drawn, PrivacyConfig.DEFAULT)))
        .contains("*An experiment, so that you know:*", "between 09:00 and 11:00", "drawn anew");
    assertThat(said(rules(DigestConfig.DEFAULT, PrivacyConfig.DEFAULT)))
        .contains("Mondays at 09:00")
        .doesNotContain("experiment");
  }

  @Test
  void inAWorksCouncilsModeNobodyOpensAnything() {
    assertThat(said(rules(DigestConfig.DEFAULT, PrivacyConfig.LOCKED)))
        .contains("Nobody can open data about another person")
        .doesNotContain("Two admins");
    assertThat(said(MethodRules.DEFAULT)).contains("Two admins together");
  }

  @Test
  void howOftenNotesAreRightIsWhatWasMeasured() {
    Accuracy measured = Accuracy.published().orElseThrow();

    assertThat(said(MethodRules.DEFAULT))
        .contains(measured.rightPercent() + " of 100 notes were right")
        .contains(measured.honestInTenThousand() + " of 10,000 honest people ever got one")
        .contains("two people on one account", "a single prompt a week");
  }

  @Test
  void kindsThatAreSwitchedOffAreNamed() {
    SignalsConfig usual = SignalsConfig.DEFAULT;
    SignalsConfig less =
        new SignalsConfig(
            usual.targets(),
            Set.of(PatternKind.ALL_HOURS),
            usual.leastScorePercent(),
            usual.leastPrompts(),
            usual.leastWeeks());

    assertThat(thresholds(less))
        .contains("Not looked at here: activity around the clock.")
        .contains("*Looked at:* even intervals, new hours of the day, ");
    assertThat(thresholds(usual))
        .contains("at least 20 prompts in the week", "5 of its owner's working days")
        .doesNotContain("Not looked at");
  }

  @Test
  void everyThresholdIsAPressAway() {
    MethodAnswer answer = new MethodAnswer(MethodRules.DEFAULT, new Texts());

    String all =
        GoldenMessage.written(answer.press(new Press("method-all", ""), ANNA).orElseThrow());

    assertThat(all)
        .contains("at least 3 working days", "first 14 days", "fewer than 70%", "more than 30%")
        .contains("from 6 people on", "from 8", "below 12", "at least 5 people")
        .contains("72 hours", "24 hours");
    assertThat(answer.press(new Press("another", ""), ANNA)).isEmpty();
  }

  private static MethodRules rules(DigestConfig digest, PrivacyConfig privacy) {
    return new MethodRules(
        AdoptionConfig.DEFAULT,
        Optional.of(LocalDate.of(2026, 6, 1)),
        digest,
        privacy,
        SignalsConfig.DEFAULT,
        Duration.ofDays(90));
  }

  private static String thresholds(SignalsConfig signals) {
    MethodRules usual = MethodRules.DEFAULT;
    MethodRules rules =
        new MethodRules(
            usual.adoption(),
            usual.since(),
            usual.digest(),
            usual.privacy(),
            signals,
            usual.rawKept());
    return GoldenMessage.written(
        new MethodAnswer(rules, new Texts())
            .press(new Press("method-all", ""), ANNA)
            .orElseThrow());
  }

  private static String said(MethodRules rules) {
    return GoldenMessage.written(new MethodAnswer(rules, new Texts()).answer());
  }
}
