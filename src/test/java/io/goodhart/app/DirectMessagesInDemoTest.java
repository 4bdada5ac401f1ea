package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.app.config.Config;
import io.goodhart.app.config.Secrets;
import io.goodhart.app.demo.Demo;
import io.goodhart.calendar.MovableClock;
import io.goodhart.calendar.ReportingWeek;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.digest.Message;
import io.goodhart.edge.http.HttpConfig;
import io.goodhart.edge.slack.SlackConfig;
import io.goodhart.roster.Alias;
import io.goodhart.sandbox.Sandbox;
import io.goodhart.sandbox.SandboxConfig;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many direct messages the people of the demo company get in two weeks, whatever there is to
 * tell: sources go silent, a channel is archived, and two admins look at somebody every day.
 */
class DirectMessagesInDemoTest {
  private static final String GOODHART = "U0GOODHART";
  private static final String LOOKED_AT = "U0JONASW";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final int DAYS = 15;
  private static final int STEPS = 6;
  private static final List<Asker> ADMINS =
      Demo.ADMINS.stream()
          .map(user -> new Asker(Alias.slackUser(BotInSandbox.WORKSPACE, user), BERLIN))
          .toList();

  @TempDir private Path folder;

  @Test
  void nobodyGetsMoreThanTheBudget() throws IOException {
    MovableClock clock = MovableClock.startingAt(NOW, Clock.systemUTC());
    try (Sandbox sandbox = Sandbox.start(SandboxConfig.on(clock).withRetryDelays(List.of()));
        Core core = Core.open(settings(), Secrets.from(Map.of()), folder, clock)) {
      Demo demo = new Demo(core.roster, core.agents, core.marks, clock);
      sandbox.workspace().installApp(BotInSandbox.app(URI.create("http://127.0.0.1:9/")));
      demo.populate(sandbox.workspace());
      try (Bot bot = start(core, sandbox)) {
        sandbox.workspace().installApp(BotInSandbox.app(bot.url().resolve("/slack/events")));
        int unused =
            demo.bringHistory(sandbox.workspace(), core.intake, core.door, core.fingerprinter);
        sandbox.workspace().archive("C0SEARCH", "U0ANNAR");
        bot.wake();
        for (int day = 0; day < DAYS; day++) {
          live(clock, core, bot);
        }

        Map<String, Integer> notes = inPersonWeeks(sandbox, "You have a new note");
        Map<String, Integer> looks = inPersonWeeks(sandbox, "Somebody is opening data about you");
        Map<String, Integer> unposted = inPersonWeeks(sandbox, "is archived, so the digest of");
        assertThat(notes.values()).isNotEmpty().containsOnly(1);
        assertThat(looks.keySet()).isNotEmpty().allMatch(one -> one.startsWith(LOOKED_AT));
        assertThat(looks.values()).allMatch(many -> many <= 7);
        assertThat(unposted.keySet()).isNotEmpty().allMatch(DirectMessagesInDemoTest::isAnAdmins);
        assertThat(unposted.values()).containsOnly(1);
        Map<String, Integer> agreed = inPersonWeeks(sandbox, "Another admin agreed");
        assertThat(agreed.keySet()).isNotEmpty().allMatch(DirectMessagesInDemoTest::isAnAdmins);
        assertThat(agreed.values()).as("a look lasts a day").allMatch(many -> many <= 7);
        assertThat(total(inPersonWeeks(sandbox, "")))
            .isEqualTo(total(notes) + total(looks) + total(unposted) + total(agreed));
      }
    }
  }

  /** A day, in which both admins open data about the same person and sources are looked after. */
  private static void live(MovableClock clock, Core core, Bot bot) {
    Answers answers = new Answers(core);
    for (Asker admin : ADMINS) {
      Message unused =
          answers.usage.answer("review <@" + LOOKED_AT + "> cost ticket FIN-88", admin);
    }
    for (Asker admin : ADMINS) {
      agree(answers, admin);
    }
    for (int step = 0; step < STEPS; step++) {
      Chores.newNotes(core).tell();
      bot.wake();
      clock.advanceTo(clock.instant().plus(Duration.ofDays(1).dividedBy(STEPS)));
    }
  }

  private static void agree(Answers answers, Asker admin) {
    answers.usage.answer("review pending", admin).parts().stream()
        .filter(Message.Part.Buttons.class::isInstance)
        .flatMap(row -> ((Message.Part.Buttons) row).buttons().stream())
        .filter(button -> button.action().equals("agree-access"))
        .forEach(
            button ->
                assertThat(answers.presses.press(new Press("agree-access", button.value()), admin))
                    .isPresent());
  }

  /** How many messages that contain the words each person got directly in each week. */
  private static Map<String, Integer> inPersonWeeks(Sandbox sandbox, String words) {
    Map<String, Integer> counts = new TreeMap<>();
    for (SandboxMember member : sandbox.workspace().members()) {
      String channel = sandbox.workspace().direct(GOODHART, member.id()).id();
      for (SandboxMessage message : sandbox.workspace().messages(channel)) {
        if (message.text().contains(words)) {
          ReportingWeek week = ReportingWeek.containing(sentAt(message), BERLIN);
          counts.merge(member.id() + " " + week, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static Instant sentAt(SandboxMessage message) {
    return Instant.ofEpochSecond(new BigDecimal(message.ts()).longValue());
  }

  private static boolean isAnAdmins(String personWeek) {
    return Demo.ADMINS.stream().anyMatch(personWeek::startsWith);
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Bot start(Core core, Sandbox sandbox) {
    return Bot.start(
        core,
        new HttpConfig("127.0.0.1", 0, Duration.ofSeconds(10), 0),
        SlackConfig.of(BotInSandbox.TOKEN, BotInSandbox.SIGNING_SECRET)
            .withApiUrl(sandbox.apiUrl().toString()),
        CollectorKeys.one("collector"));
  }

  private Config settings() throws IOException {
    String admins = String.join(", ", Demo.ADMINS);
    return Config.load(
        Files.writeString(folder.resolve("goodhart.yml"), "admins: \"" + admins + "\"\n"));
  }
}
