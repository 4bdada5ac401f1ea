package io.goodhart.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.goodhart.roster.Alias;
import io.goodhart.sandbox.state.SandboxMessage;
import io.goodhart.signals.note.Explanation;
import io.goodhart.signals.note.JudgedWeek;
import io.goodhart.signals.note.Note;
import io.goodhart.signals.note.NoteAnswer;
import io.goodhart.signals.note.NoteStore;
import io.goodhart.signals.note.Notes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anna takes her data away, over real HTTP; it is Wednesday, 11:00 in Berlin. */
class ExportJourneyTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/export/[\\w-]{43}");
  private static final Instant EARLIER = Town.NOW.minus(Duration.ofDays(1));

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Town town;

  @BeforeEach
  void open() {
    town = new Town(folder);
    await().until(() -> town.core.roster.memberOf(Alias.guess("anna@example.dev")).isPresent());
    town.sendPrompt("collector", "anna@example.dev", EARLIER);
    town.sendPrompt("collector", "ben@example.dev", EARLIER);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theRecordsAreHersAloneAndAreGivenOnce() throws Exception {
    URI link = link();

    HttpResponse<String> first = post(link, "ndjson");
    HttpResponse<String> second = post(link, "ndjson");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"goodhart-records.ndjson\"");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(first.body().lines()).hasSize(1);
    assertThat(first.body())
        .contains("\"ts\":\"2026-11-17T10:00:00Z\"")
        .contains("\"developer\":\"anna@example.dev\"")
        .contains("\"kind\":\"prompt\"")
        .contains("\"trigger\":\"human\"");
    assertThat(second.statusCode()).isEqualTo(404);
    assertThat(second.body()).contains("Nothing is here").doesNotContain("anna");
  }

  @Test
  void whatWasTakenAwayIsKnownWhenItIsImported() throws Exception {
    Path file = Files.writeString(folder.resolve("own.ndjson"), post(link(), "ndjson").body());

    assertThat(
            Cli.output(
                "import", "--format", "ndjson", "--data", folder.toString(), file.toString()))
        .contains("1 read, 0 new, 1 known already");
  }

  @Test
  void theTableHasALineForEachWeekAndTool() throws Exception {
    HttpResponse<String> table = post(link(), "csv");

    assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
    assertThat(table.body())
        .isEqualTo(
            "week,tool,records_with_tokens,input_tokens,output_tokens,cache_read_tokens,"
                + "cache_write_tokens\r\n"
                + "2026-W47,\"claude-code\",0,0,0,0,0\r\n");
  }

  @Test
  void theNotesHaveWhatWasSeenAndWhatSheSaid() throws Exception {
    NoteStore notes = town.core.notes.store();
    Note note =
        Notes.note(
            town.core.roster.memberOf(Alias.guess("anna@example.dev")).orElseThrow().value());
    notes.keep(
        new JudgedWeek(Notes.WEEK, Set.of(ZoneOffset.UTC), List.of(note), Set.of(), List.of()));
    notes.answer(note, new NoteAnswer(Explanation.OTHER, "A \"migration\"", Town.NOW));

    HttpResponse<String> file = post(link(), "notes");

    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"goodhart-notes.ndjson\"");
    assertThat(file.body().lines())
        .singleElement()
        .asString()
        .startsWith("{\"first_week\":\"2026-W46\",\"last_week\":\"2026-W46\",\"rules\":1,")
        .contains("\"answer\":\"other\",\"words\":\"A \\\"migration\\\"\"")
        .contains(
            "{\"kind\":\"near-copies\",\"seen\":0.72,\"measured_on\":164,\"own_least\":0.03,"
                + "\"own_most\":0.09,\"others_most\":0.29,\"days\":[1]}");
  }

  @Test
  void lookingAtThePageUsesNothingUp() throws Exception {
    URI link = link();

    assertThat(get(link).body()).contains("?form=ndjson").contains("?form=csv");
    assertThat(get(link).statusCode()).isEqualTo(200);

    post(link, "csv");
    assertThat(get(link).body())
        .contains("?form=ndjson")
        .doesNotContain("?form=csv")
        .contains("The weekly table was downloaded");
    post(link, "ndjson");
    post(link, "notes");
    assertThat(get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void thePageRunsNoScriptsAndTellsNobodyItsAddress() throws Exception {
    HttpResponse<String> page = get(link());

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.body()).doesNotContain("anna");
  }

  @Test
  void aLinkEndsAfterAQuarterOfAnHour() throws Exception {
    URI link = link();
    town.clock.advanceTo(Town.NOW.plus(Duration.ofMinutes(20)));

    assertThat(get(link).statusCode()).isEqualTo(404);
    assertThat(post(link, "csv").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoLinkIsAnsweredLikeAUsedOne() throws Exception {
    URI link = link();
    post(link, "csv");
    String used = post(link, "csv").body();

    for (String path : new String[] {"/export/", "/export/x", "/export/" + "A".repeat(43)}) {
      HttpResponse<String> answer = get(link.resolve(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).isEqualTo(used);
    }
    assertThat(post(link, "xml").statusCode()).isEqualTo(404);
  }

  private URI link() {
    SandboxMessage answer = town.ask(Town.ANNA, "export");
    assertThat(answer.text()).isEqualTo("Your data is ready. The link works for 15 minutes.");
    Matcher link = LINK.matcher(answer.json().toString());
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, String form) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "?form=" + form))
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
