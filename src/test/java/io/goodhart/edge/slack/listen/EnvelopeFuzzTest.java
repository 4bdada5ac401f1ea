package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.goodhart.edge.slack.SlackHouse;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.testing.JsonMutation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever comes as an event, nothing that anybody wrote gets past the redactor, and what is left
 * is counted or set aside. A failure names the seed that makes its event again.
 */
@Timeout(60)
class EnvelopeFuzzTest {
  private static final int ROUNDS = 1_000;
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final String CANARY = "the merger closes on Friday";
  private static final List<String> TEXTS =
      List.of(
          CANARY,
          CANARY + " <@U0HELPER>",
          "<@" + CANARY + ">",
          "U0HELPER",
          "message",
          "app_mention",
          "reaction_added",
          "message_metadata_posted",
          "goodhart_agent_action",
          "1763460000.000100",
          "99999999999.999999",
          "x".repeat(64) + "@" + "y".repeat(255));

  @TempDir private Path folder;

  private final EnvelopeRedactor redactor =
      new EnvelopeRedactor(
          new Fingerprinter("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)));
  private SlackHouse house;

  @BeforeEach
  void open() {
    house = new SlackHouse(folder);
    house.knowHelper();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anEventWithOddFieldsIsCountedOrSetAside() {
    ActivityNormaliser normaliser = normaliser();
    List<JsonObject> samples = samples();
    int seen = 0;
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String sample = samples.get(random.nextInt(samples.size())).toString();
      String odd = new JsonMutation(random, 12, TEXTS).of(sample);
      try {
        JsonObject kept = redactor.redact(JsonParser.parseString(odd).getAsJsonObject());
        assertThat(kept.toString()).as("seed %d", seed).doesNotContain("merger", "Friday");

        Normalised normalised = normaliser.normalise(Envelope.parse(kept.toString()));

        seen += normalised instanceof Normalised.Seen ? 1 : 0;
      } catch (IllegalStateException e) {
        assertThat(odd).as("seed %d makes no object", seed).doesNotStartWith("{");
      } catch (RuntimeException e) {
        throw new AssertionError("Seed " + seed + " makes an event that breaks", e);
      }
    }

    assertThat(seen).isGreaterThan(ROUNDS / 10);
  }

  @Test
  void ofNoiseNothingIsKept() throws Exception {
    SlackPorts ports = house.ports;
    SlackCounts counts = new SlackCounts();
    ActivityRecorder recorder = new ActivityRecorder(normaliser(), ports.intake(), ports.clock());
    try (InboxWorker worker =
            new InboxWorker(
                ports.inbox(), ports.door(), body -> Tried.DONE, ports.clock(), counts, LATER);
        EventDoor door = new EventDoor(ports, worker, recorder, counts)) {
      for (long seed = 0; seed < ROUNDS / 4; seed++) {
        Random random = new Random(seed);
        String body = JsonMutation.noise(random, random.nextInt(500));

        assertThat(door.take(body).get()).as("seed %d", seed).isEqualTo(Answer.BAD_REQUEST);
      }
    }

    assertThat(house.ports.inbox().waiting(10)).isEmpty();
  }

  private ActivityNormaliser normaliser() {
    return new ActivityNormaliser(
        new KnownAgents(house.agents, house.roster, (team, user, time) -> Optional.empty()),
        house.roster,
        house.connection.installation());
  }

  private static List<JsonObject> samples() {
    JsonObject reaction =
        Events.around(
            """
            {'type':'reaction_added','user':'U0ANNA','reaction':'eyes','item_user':'U0HELPER',
             'item':{'type':'message','channel':'C0PAYMENTS','ts':'1763460000.000100'},
             'event_ts':'1763460000.000300'}
            """);
    JsonObject declared =
        Events.around(
            """
            {'type':'message_metadata_posted','app_id':'A0HELPER','bot_id':'B0HELPER',
             'channel_id':'C0PAYMENTS','message_ts':'1763460000.000100',
             'metadata':{'event_type':'goodhart_agent_action',
               'event_payload':{'on_behalf_of':{'email':'anna@example.dev'}}}}
            """);
    return List.of(
        Events.post("U0ANNA", "1763460000.000100", "<@U0HELPER> " + CANARY),
        Events.postByHelper("1763460000.000200"),
        reaction,
        declared);
  }
}
