package io.goodhart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.activity.DayBits;
import io.goodhart.activity.MemberWeek;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.adoption.AdoptionConfig;
import io.goodhart.adoption.AdoptionMeasure;
import io.goodhart.adoption.LeftOut;
import io.goodhart.adoption.cost.PriceTable;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.digest.DigestCompiler;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.roster.Alias;
import io.goodhart.roster.DateSpan;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.Roles;
import io.goodhart.roster.Team;
import io.goodhart.testing.AllTeams;
import io.goodhart.testing.FixedActivity;
import io.goodhart.testing.FixedLeave;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.FixedUsage;
import io.goodhart.testing.GoldenMessage;
import io.goodhart.testing.InMemoryClaims;
import io.goodhart.testing.InMemoryTokens;
import io.goodhart.testing.Rosters;
import io.goodhart.testing.Unasked;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked and what is answered, as whole messages; the reference is VOICE, parts 4 to 11. */
class UsageTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final ReportingWeek RUNNING = ReportingWeek.parse("2026-W48");
  private static final ReportingWeek CLOSED = RUNNING.previous();
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Team GROWTH = Rosters.team(2, "Growth");
  private static final Team PLATFORM = Rosters.team(3, "Platform");
  private static final Asker ANNA = asker("U1");
  private static final MemberId MEMBER = new MemberId(1);

  private final FixedRoster roster = new FixedRoster().knows(Alias.slackUser("T1", "U1"), MEMBER);
  private final FixedActivity activity = new FixedActivity();
  private final FixedUsage used = new FixedUsage();
  private final InMemoryTokens tokens = new InMemoryTokens();

  @Test
  void aWeekOfManyThingsIsToldInFull() {
    payments();
    activity.with(
        new MemberWeek(
            MEMBER,
            RUNNING,
            new DayBits(0b1111),
            new DayBits(0b1111),
            DayBits.NONE,
            62,
            10,
            200,
            23,
            List.of(
                new ToolUse("claude-code", 150, new TokenSums(1_000_000, 400_000, 41_000_000, 0)),
                new ToolUse("codex", 60, new TokenSums(300_000, 200_000, 0, 0)))));
    used.used(1, "claude-code", "claude-sonnet-4-5", new TokenSums(500_000, 300_000, 7_000_000, 0))
        .used(1, "claude-code", "claude-opus-4-5", new TokenSums(100_000, 20_000, 1_400_000, 0))
        .used(1, "codex", "gpt-5.1-codex", new TokenSums(1_120_000, 300_000, 0, 0))
        .used(2, "codex", "gpt-5.1-codex", new TokenSums(99_000_000, 0, 0, 0));
    activity.cameOf(MEMBER, Map.of(OutcomeKind.COMMIT, 9L, OutcomeKind.ACCEPTED_EDIT, 14L));

    assertGolden("own-week", "");
  }

  @Test
  void whatHasNoPriceIsSaidToHaveNone() {
    payments();
    activity.with(week(RUNNING, new DayBits(0b11), new DayBits(0b11), DayBits.NONE, 3, 5));
    used.used(1, "codex", "gpt-5.1-codex", new TokenSums(1_000_000, 0, 0, 0))
        .used(1, "litellm", "our-own-model", new TokenSums(2_000_000, 0, 0, 0))
        .used(1, "copilot", "", new TokenSums(0, 50_000, 0, 0));

    assertGolden("own-week-part-unpriced", "");
  }

  @Test
  void aWeekWithoutAnyPriceCostsNotNothing() {
    payments();
    activity.with(week(RUNNING, new DayBits(0b11), new DayBits(0b11), DayBits.NONE, 3, 5));
    used.used(1, "litellm", "our-own-model", new TokenSums(2_000_000, 0, 0, 0));

    assertGolden("own-week-unpriced", "");
  }

  @Test
  void aPastWeekOfOneDayIsToldInThePast() {
    roster.with(PAYMENTS, Rosters.members(10)).with(PLATFORM, Rosters.member(1));
    activity.with(week(CLOSED, new DayBits(0b10), new DayBits(0b10), DayBits.NONE, 1, 0));

    assertGolden("own-week-past", "2026-W47");
  }

  @Test
  void aWeekInWhichOnlyAgentsWorkedIsNotActive() {
    payments();
    activity.with(week(RUNNING, new DayBits(0b10), DayBits.NONE, DayBits.NONE, 0, 7));

    assertGolden("own-week-agents", "me");
  }

  @Test
  void aWeekOfWhichTheStarterIsNotKnownCouldBeActive() {
    roster
        .with(PAYMENTS, Rosters.members(10))
        .with(PLATFORM, Rosters.member(1))
        .with(GROWTH, Rosters.member(1));
    activity.with(week(RUNNING, new DayBits(0b10), DayBits.NONE, new DayBits(0b10), 0, 7));

    assertGolden("own-week-unclear", "me");
  }

  @Test
  void whoIsOnNoTeamStillSeesTheirOwnFigures() {
    activity.with(week(RUNNING, new DayBits(0b11), new DayBits(0b11), DayBits.NONE, 3, 0));

    assertGolden("own-week-no-team", "");
  }

  @Test
  void whoWasNeverSeenIsToldHowToBeSeen() {
    payments();
    activity.unseen(MEMBER.value());

    assertGolden("own-week-nothing-seen", "");
  }

  @Test
  void whoWasSeenBeforeAndDidNothingIsLeftInPeace() {
    payments();
    through("codex", 10 * 24, 4);

    assertGolden("own-week-no-activity", "");
  }

  @Test
  void aSourceThatWentSilentIsToldToItsOwner() {
    payments();
    through("claude-code", 6 * 24, 9);
    through("codex", 0, 14);
    through("gemini-cli", 6 * 24, 3);
    through("openclaw", 40 * 24, 14);
    through("slack", 5, 14);

    assertThat(answer("", ANNA))
        .contains(
            "Seen through: claude-code (since 20 Aug 2026, last 6 days ago; it used to report"
                + " daily), codex (since 20 Aug 2026, last less than an hour ago), gemini-cli"
                + " (since 20 Aug 2026, last 6 days ago), slack (since 20 Aug 2026, last 5 hours"
                + " ago).");
  }

  @Test
  void daysOffAreNotSilence() {
    roster.with(
        PAYMENTS,
        Rosters.away(
            MEMBER.value(), List.of(DateSpan.of(RUNNING.previous().monday(), RUNNING.sunday()))));
    through("claude-code", 6 * 24, 9);

    assertThat(answer("", ANNA))
        .contains("Seen through: claude-code (since 20 Aug 2026, last 6 days ago).");
  }

  /** Seen once long ago, and daily up to its last. */
  private void through(String tool, int hoursAgo, int days) {
    activity.through(MEMBER, tool, ago(99 * 24));
    for (int day = 0; day < days; day++) {
      activity.through(MEMBER, tool, ago(hoursAgo + day * 24));
    }
  }

  private static Instant ago(int hours) {
    return NOW.minusSeconds(hours * 3600L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-W49 | 2026-W49 has not happened yet. The running week is 2026-W48.",
        "2024-W10 | Weekly counts go back to 2025-W43. 2024-W10 is no longer kept.",
        "2026-W60 | \"2026-W60\" is not a week. Write it as `2026-W47`, or leave it out for this"
            + " week.",
        "me <!here> | \"here\" is not a week. Write it as `2026-W47`, or leave it out for this"
            + " week.",
        "tema | `/usage tema` is not something I know. Did you mean `/usage team`? All of it:"
            + " `/usage help`",
        "organization | `/usage organization` is not something I know. All of it: `/usage help`",
        "💥 | That is not something I know. All of it: `/usage help`",
        "<@U2> | You can see your own week: `/usage`. Another person's is theirs alone. For a"
            + " team: `/usage team`",
        "team paymnets | There is no team \"paymnets\". Did you mean *Payments*? → `/usage team"
            + " Payments`",
        "team `<!channel>` | There is no team \"channel\". Your own team: `/usage team`",
        "team growth | That team's details are open to its members and leads. `/usage org` shows"
            + " every team's published figure.",
      })
  void whatCannotBeAnsweredSaysWhyAndWhatToDo(String text, String answer) {
    payments();
    roster.with(GROWTH, Rosters.member(9));

    assertThat(answer(text, ANNA)).isEqualTo("T: " + answer + "\n[section] " + answer + "\n");
  }

  @Test
  void aWeekLongAgoThatWasImportedIsStillTold() {
    payments();
    activity.with(
        week(ReportingWeek.parse("2024-W10"), new DayBits(1), new DayBits(1), DayBits.NONE, 5, 0));

    assertThat(answer("2024-W10", ANNA)).contains("Your week, 4–10 March: active on 1 day.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-W47"})
  void whoIsNotKnownIsToldSoAndShownNothing(String text) {
    payments();

    assertThat(answer(text, asker("U404")))
        .isEqualTo(
            """
            T: *You are not on a team's roster*, so no digest counts you. An admin can add you.
            [section] *You are not on a team's roster*, so no digest counts you. An admin can add you.
            """);
    assertThat(answer("team", asker("U404"))).contains("so there is no team figure to show you");
    assertThat(answer("team Payments", asker("U404"))).contains("open to its members and leads");
  }

  @Test
  void aTeamsClosedWeekIsToldToItsMembers() {
    roster.with(PAYMENTS, Rosters.members(38));
    activity
        .deliberateFirst(CLOSED, 31)
        .deliberateFirst(CLOSED.previous(), 27)
        .attribution(CLOSED.plus(-3), 10, 9)
        .active(CLOSED, 32, new DayBits(1), DayBits.NONE, new DayBits(1))
        .active(CLOSED, 33, new DayBits(1), DayBits.NONE, new DayBits(1))
        .active(CLOSED, 34, new DayBits(1), DayBits.NONE, new DayBits(1));

    assertGolden("team-week", "team");
    assertThat(answer("team PAYMENTS", ANNA)).isEqualTo(answer("team", ANNA));
  }

  @Test
  void aTeamsEarlierWeekIsToldWhenItIsNamed() {
    roster.with(PAYMENTS, Rosters.members(38));
    activity.deliberateFirst(CLOSED.previous(), 27);

    assertThat(answer("team " + CLOSED.previous(), ANNA)).contains("9–15 Nov", "27 of 38");
    assertThat(answer("team Payments " + CLOSED.previous(), ANNA)).contains("27 of 38");
    assertThat(answer("team " + RUNNING, ANNA)).contains("This week is still open", "16–22 Nov");
    assertThat(answer("team " + RUNNING.next(), ANNA)).contains("has not happened yet");
    assertThat(answer("team 2024-W10", ANNA)).contains("no longer kept");
  }

  @Test
  void anyUseIsShownWhereItDiffersByThree() {
    roster.with(PAYMENTS, Rosters.members(38));
    activity.deliberateFirst(CLOSED, 31);
    for (int member = 1; member <= 20; member++) {
      activity.deliberate(CLOSED.previous(), member, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    }
    for (int member = 32; member <= 34; member++) {
      activity.active(CLOSED, member, new DayBits(1), DayBits.NONE, DayBits.NONE);
    }

    assertThat(answer("team", ANNA)).contains("On two days or more: fewer than 3. Any use: 34.");
    assertThat(answer("team " + CLOSED.previous(), ANNA))
        .contains("On two days or more: at least 18. (Any use is shown");
  }

  @Test
  void aTeamsRunningWeekIsShownToNobody() {
    roster.with(PAYMENTS, Rosters.members(38));
    String before = answer("team", ANNA);

    activity.deliberateFirst(RUNNING, 38);

    assertThat(answer("team", ANNA)).isEqualTo(before).doesNotContain("23–29");
  }

  @Test
  void aTeamWithoutAFigureIsToldWhyAndItsTrend() {
    roster.with(PAYMENTS, Rosters.members(38));
    activity.attribution(CLOSED, 982, 500);

    assertGolden("team-week-unattributed", "team");
  }

  @Test
  void aSmallTeamIsToldThatItIsSmallAndNoMore() {
    roster.with(GROWTH, Rosters.members(4));
    activity.deliberateFirst(CLOSED, 4);

    assertGolden("team-week-small", "team");
  }

  @Test
  void inAnOpenWeekTheTeamsAnswerStaysTheSameWhateverHappens() {
    payments();
    activity.deliberateFirst(CLOSED, 7);
    String first = answer("team", ANNA);
    Random random = new Random(11);

    for (int call = 0; call < 1_000; call++) {
      activity.deliberate(RUNNING, 1 + random.nextInt(10), DayOfWeek.of(1 + random.nextInt(5)));
      assertThat(answer("team", ANNA)).isEqualTo(first);
    }
    assertThat(first).contains("7 of 10");
  }

  @Test
  void helpAndMethodAreTheSameForEverybody() {
    assertGolden("help", "help");
    assertGolden("method", "method");
    assertThat(answer("method", asker("U404"))).isEqualTo(answer("method", ANNA));
  }

  @Test
  void whoIsAwayIsToldThatTheWeekDoesNotCountThem() {
    roster.with(
        PAYMENTS,
        Rosters.away(
            1, List.of(DateSpan.of(RUNNING.monday().minusDays(7), RUNNING.monday().plusDays(3)))));

    assertThat(answer("", ANNA))
        .contains("*You are away until Thu 26 Nov*, so this week does not count you.")
        .doesNotContain("Nothing seen from you this week.*");
  }

  @Test
  void whoIsNewIsToldWhenTheyJoined() {
    roster.with(PAYMENTS, Rosters.joined(1, LocalDate.of(2026, 11, 12)));

    assertThat(answer("", ANNA))
        .contains("*You joined on Thu 12 Nov.* New people are not counted in their first weeks.");
  }

  @Test
  void aWeekInWhichClocksChangedSaysSo() {
    payments();

    assertThat(answer("2026-W43", ANNA))
        .contains("This week had 169 hours: clocks went back on Sun 25 Oct.");
  }

  @Test
  void aThousandLooksAtATeamInAnOpenWeekAreTheSame() {
    roster.with(PAYMENTS, Rosters.members(14));
    activity.deliberateFirst(CLOSED, 12);
    Set<String> answers = new HashSet<>();

    for (int look = 0; look < 1_000; look++) {
      activity.deliberateFirst(RUNNING, look % 15);
      answers.add(answer("team", ANNA));
    }

    assertThat(answers).singleElement().asString().contains("12 of 14");
  }

  @Test
  void whatSomebodyTypedIsShortenedAndHarmless() {
    String hostile = "x".repeat(5_000) + " *bold* `code` <!channel|x> 💥";

    assertThat(answer(hostile, ANNA))
        .contains("`/usage " + "x".repeat(40) + "` is")
        .hasSizeLessThan(400);
    assertThat(GeneralAnswers.quoted("a*b`c<!channel>&\n💥 d")).isEqualTo("abcchannel d");
  }

  private void payments() {
    roster.with(PAYMENTS, Rosters.members(10));
  }

  private void assertGolden(String name, String text) {
    assertThat(answer(text, ANNA)).isEqualTo(GoldenMessage.golden(name));
  }

  private String answer(String text, Asker asker) {
    Texts texts = new Texts();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    DigestCompiler compiler =
        new DigestCompiler(
            new AdoptionMeasure(roster, activity, LeftOut.NOBODY, AdoptionConfig.DEFAULT),
            activity,
            AdoptionConfig.DEFAULT,
            clock);
    InMemoryClaims claims = new InMemoryClaims();
    ClaimReview review = new ClaimReview(claims, roster, new Roles(Set.of(), roster), texts);
    Usage usage =
        new Usage(
            new OwnWeekAnswer(
                roster,
                new OwnData(activity),
                new OwnCost(used, activity, PriceTable.DEFAULT),
                new OwnSources(roster, activity, 28),
                new MismatchNote(tokens, texts, clock),
                WaitingNotes.UNTOLD,
                new OwnStanding(roster, AdoptionConfig.DEFAULT),
                texts,
                clock),
            new TeamWeekAnswer(roster, compiler, texts, clock),
            new OrgWeekAnswer(AllTeams.of(roster, activity, used, clock), texts),
            new ConnectAnswer(tokens, new Random(7), () -> "http://localhost:3000", texts, clock),
            new LinkAnswer(roster, claims, review, new OwnData(activity), texts, clock),
            new AwayAnswer(roster, new OwnLeave(new FixedLeave()), texts, clock),
            new GeneralAnswers(new MethodAnswer(MethodRules.DEFAULT, texts), texts),
            Unasked.LOOKS,
            Unasked.OWN);
    return GoldenMessage.written(usage.answer(text, asker));
  }

  private static MemberWeek week(
      ReportingWeek week,
      DayBits any,
      DayBits deliberate,
      DayBits unclear,
      int prompts,
      int calls) {
    return new MemberWeek(MEMBER, week, any, deliberate, unclear, prompts, 0, calls, 0, List.of());
  }

  private static Asker asker(String user) {
    return new Asker(Alias.slackUser("T1", user), BERLIN);
  }
}
