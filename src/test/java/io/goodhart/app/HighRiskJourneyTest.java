package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.interaction.FormValues;
import io.goodhart.sandbox.interaction.SubmitOutcome;
import io.goodhart.sandbox.state.SandboxMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A deployment to production: two people, each with a code that they set up away from Slack. */
class HighRiskJourneyTest {
  private static final Pattern LINK = Pattern.compile("/codes/([A-Za-z0-9_-]{32})");
  private static final Pattern NUMBER = Pattern.compile("number \\*(\\d\\d)\\*");
  private static final Pattern KEY = Pattern.compile("secret=([A-Z2-7]{32})");
  private static final Charset LATIN = StandardCharsets.ISO_8859_1;
  private static final Duration NEXT = Duration.ofSeconds(30);
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger("io.goodhart");

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private GateTown town;

  @BeforeEach
  void open() {
    ROOT.setLevel(Level.DEBUG);
    ROOT.addAppender(logged);
    logged.start();
    town =
        new GateTown(folder, "approvals:\n  channel: \"#approvals\"\n  break-glass: \"U0JONAS\"\n");
  }

  @AfterEach
  void close() {
    town.close();
    ROOT.detachAppender(logged);
    ROOT.setLevel(null);
  }

  @Test
  void twoPeopleWithTheirCodesLetADeploymentThrough() throws Exception {
    String priyas = inEffect(GateTown.PRIYA);
    String toms = inEffect(GateTown.TOM);
    CompletableFuture<JsonNode> answer = town.askLater("/v1/approvals?wait=30", GateTown.deploy());

    town.review(GateTown.PRIYA);
    assertThat(decide(GateTown.PRIYA, "").errors()).containsKey("code");
    assertThat(decide(GateTown.PRIYA, "000000").errors())
        .containsEntry("code", "That code did not match. Nothing was decided. 4 tries left.");
    assertThat(decide(GateTown.PRIYA, code(toms)).errors()).containsKey("code");
    assertThat(decide(GateTown.PRIYA, code(priyas)).isOk()).isTrue();
    assertThat(answer).isNotDone();
    town.review(GateTown.TOM);
    assertThat(decide(GateTown.TOM, code(toms)).isOk()).isTrue();

    assertThat(answer.join().path("status").asText()).isEqualTo("approved");
  }

  @Test
  void aCodeThatWasUsedIsNotTakenAgain() throws Exception {
    String priyas = inEffect(GateTown.PRIYA);
    String used = code(priyas);
    town.ask(GateTown.deploy());
    town.review(GateTown.PRIYA);
    assertThat(decide(GateTown.PRIYA, used).isOk()).isTrue();
    town.cardThatSays("One more person is needed");
    JsonNode other = town.ask(GateTown.deploy().replace("4.12.0", "4.12.1"));
    await().atMost(GateTown.LIMIT).until(() -> town.messages().size() == 2);

    String before = town.top(GateTown.PRIYA).id();
    town.press(GateTown.PRIYA, town.card(), "approval-review#0");
    await().atMost(GateTown.LIMIT).until(() -> !town.top(GateTown.PRIYA).id().equals(before));

    assertThat(decide(GateTown.PRIYA, used).errors())
        .containsEntry(
            "code",
            "That code has been used. Wait for the next one in your app (up to 30 seconds).");
    assertThat(town.get(other.path("id").asText()).path("status").asText()).isEqualTo("pending");
  }

  @Test
  void withoutCodesTheAnswerSaysHowToSetThemUp() {
    town.ask(GateTown.deploy());
    town.review(GateTown.CARLA);

    assertThat(decide(GateTown.CARLA, "123456").errors().get("code"))
        .contains("`/agents codes setup`");
  }

  @Test
  void codesTakeADayOrAnAdminsWord() throws Exception {
    String key = setUp(GateTown.PRIYA);
    town.pass(NEXT);
    town.ask(GateTown.deploy());
    town.review(GateTown.PRIYA);

    assertThat(decide(GateTown.PRIYA, code(key)).errors().get("code"))
        .contains("or when an admin confirms them in person");
    assertThat(town.agents(GateTown.PRIYA, "codes").text()).contains("Your codes take effect Thu");
    assertThat(town.agents(GateTown.TOM, "codes confirm <@U0PRIYA>").text())
        .startsWith("Confirmed.");

    assertThat(decide(GateTown.PRIYA, code(key)).isOk()).isTrue();
  }

  @Test
  void whoeverDidNotSetThemUpStopsThemAndTheChannelHearsOfIt() throws Exception {
    setUp(GateTown.PRIYA);
    await().atMost(GateTown.LIMIT).until(() -> !town.direct(GateTown.PRIYA).isEmpty());
    SandboxMessage note = town.direct(GateTown.PRIYA).get(0);

    town.press(GateTown.PRIYA, note, "codes-not-mine#0");

    assertThat(note.text()).startsWith("Codes for approvals of high risk were set up for you");
    assertThat(GateTown.said(news("An admin should look"))).contains("<@U0PRIYA>");
    assertThat(town.agents(GateTown.PRIYA, "codes").text()).contains("You have no codes yet");
  }

  @Test
  void keysAndCodesStandNowhereButOnThePage() throws Exception {
    String key = inEffect(GateTown.PRIYA);
    String code = code(key);
    town.ask(GateTown.deploy());
    town.review(GateTown.PRIYA);
    assertThat(decide(GateTown.PRIYA, code).isOk()).isTrue();
    town.cardThatSays("One more person is needed");

    assertThat(town.seen(GateTown.PRIYA).toString()).doesNotContain(key);
    assertThat(town.direct(GateTown.PRIYA).toString()).doesNotContain(key, code);
    assertThat(town.messages().toString()).doesNotContain(key, code);
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains(key) || line.contains(code));
    assertThat(stored()).doesNotContain(key).doesNotContain(new String(bytes(key), LATIN));
  }

  @Test
  void thePageIsPrivateAndEndsAlikeWhateverTheReason() throws Exception {
    SandboxMessage begun = town.agents(GateTown.PRIYA, "codes setup");
    URI page = page(begun);

    HttpResponse<String> first = get(page);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(first.body()).doesNotContain("otpauth", "priya", "U0PRIYA");
    town.agents(GateTown.PRIYA, "codes setup");

    HttpResponse<String> replaced = get(page);
    HttpResponse<String> madeUp = get(page.resolve("/codes/" + "x".repeat(32)));
    assertThat(replaced.statusCode()).isEqualTo(404);
    assertThat(replaced.body()).isEqualTo(madeUp.body());
    assertThat(get(page.resolve("/codes/")).statusCode()).isEqualTo(404);
  }

  @Test
  void inAnEmergencyADeploymentGoesThroughAndEverybodyHearsOfIt() throws Exception {
    String jonas = inEffect(GateTown.JONAS);
    assertThat(GateTown.said(town.agents(GateTown.MARA, "break-glass deploy-bot deploy 1 down")))
        .contains("Only those whom the settings name");
    town.sandbox
        .workspace()
        .command(GateTown.JONAS, GateTown.APPROVALS, "/agents", "break-glass deploy-bot");
    FormValues values =
        FormValues.of("agent", "agent", "deploy-bot")
            .and("kind", "kind", "deploy")
            .and("reason", "reason", "payments down, incident 512")
            .and("code", "code", code(jonas));

    String view = town.top(GateTown.JONAS).id();
    assertThat(town.sandbox.workspace().submit(GateTown.JONAS, view, values).isOk()).isTrue();

    SandboxMessage card = news("Break-glass: deploy-bot");
    assertThat(GateTown.said(card))
        .contains("<@U0JONAS> broke the glass: “payments down, incident 512”")
        .contains("without approval, <!date^", "|10:00 UTC> to <!date^", "|10:30 UTC>")
        .contains("End it now");
    JsonNode through = town.ask(GateTown.deploy());
    assertThat(through.path("status").asText()).isEqualTo("approved");
    assertThat(through.path("code").asText()).isEqualTo("break_glass");
    assertThat(town.redeem(through).path("status").asText()).isEqualTo("approved");
    JsonNode unused = town.ask(GateTown.deploy().replace("4.12.0", "4.12.1"));
    town.press(GateTown.MARA, card, "end-break-glass#0");
    assertThat(GateTown.said(news("<@U0MARA> ended the break-glass of *deploy-bot*")))
        .contains("1 action went through");
    assertThat(town.redeem(unused).path("code").asText()).isEqualTo("revoked");
    await()
        .atMost(GateTown.LIMIT)
        .untilAsserted(
            () ->
                assertThat(GateTown.said(news("Break-glass: deploy-bot")))
                    .contains("The break-glass of deploy-bot is over.")
                    .doesNotContain("End it now"));
    assertThat(town.ask(GateTown.deploy().replace("4.12.0", "4.12.2")).path("status").asText())
        .isEqualTo("pending");
  }

  /** Codes that an admin has confirmed, with a fresh one to use. */
  private String inEffect(String user) throws Exception {
    String key = setUp(user);
    String admin = user.equals(GateTown.CARLA) ? GateTown.TOM : GateTown.CARLA;
    assertThat(town.agents(admin, "codes confirm <@" + user + ">").text()).startsWith("Confirmed.");
    town.pass(NEXT);
    return key;
  }

  /** The way through the page, as a person with a browser and an app goes it. */
  private String setUp(String user) throws Exception {
    SandboxMessage begun = town.agents(user, "codes setup");
    URI page = page(begun);
    String shown = post(page, "number=" + found(NUMBER, GateTown.said(begun)));
    assertThat(shown).contains("<svg role=\"img\" aria-label=\"Your key as a QR code");
    String key = found(KEY, shown);
    assertThat(get(page).body()).doesNotContain(key);
    assertThat(post(page, "code=" + code(key))).contains("Codes are set up");
    return key;
  }

  /** The message of the approvals channel that says this, once it is there. */
  private SandboxMessage news(String words) {
    return await()
        .atMost(GateTown.LIMIT)
        .until(
            () ->
                town.sandbox.workspace().messages(GateTown.APPROVALS).stream()
                    .filter(message -> GateTown.said(message).contains(words))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private SubmitOutcome decide(String user, String code) {
    FormValues values = FormValues.of("decision", "decision", "once").and("code", "code", code);
    return town.sandbox.workspace().submit(user, town.top(user).id(), values);
  }

  private URI page(SandboxMessage begun) {
    return town.bot.url().resolve("/codes/" + found(LINK, GateTown.said(begun)));
  }

  private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
  }

  private String post(URI page, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private String code(String key) throws InvalidKeyException {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(bytes(key), "HmacSHA1"), town.clock.instant(), Locale.ROOT);
  }

  private static byte[] bytes(String key) {
    return new Base32().decode(key);
  }

  private static String found(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private String stored() throws IOException {
    town.bot.close();
    town.core.close();
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      for (Path file : written) {
        all.append(Files.readString(file, LATIN));
      }
    }
    return all.toString();
  }
}
