package io.goodhart.edge.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.goodhart.intake.Fingerprinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnvelopeRedactorTest {
  private static final Path SAMPLES = Path.of("../shared/data/slack/samples");
  private static final String CANARY =
      "canary: the merger closes on Friday, and until then nobody outside of this channel may hear"
          + " of it";

  private final EnvelopeRedactor redactor =
      new EnvelopeRedactor(
          new Fingerprinter("sixteen bytes or more".getBytes(StandardCharsets.UTF_8)));

  @Test
  void nothingThatSomebodyWroteIsKept() {
    JsonObject envelope =
        Events.around(
            """
            {'type':'message','subtype':'file_share','ts':'1763460000.000100','user':'U0ANNA',
             'channel':'C0PAYMENTS','text':'%1$s <@U0HELPER>','username':'%1$s',
             'blocks':[{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[
               {'type':'text','text':'%1$s'},{'type':'user','user_id':'%1$s'}]}]}],
             'attachments':[{'text':'%1$s','fallback':'%1$s'}],'files':[{'title':'%1$s'}],
             'root':{'text':'%1$s','user':'%1$s'},'reaction':'%1$s',
             'metadata':{'event_type':'goodhart_agent_action',
               'event_payload':{'on_behalf_of':'%1$s','summary':'%1$s'}},
             'bot_profile':{'id':'B1','name':'%1$s'},'new_field':'%1$s'}
            """
                .formatted(CANARY));

    String kept = redactor.redact(envelope).toString();

    assertThat(kept).doesNotContain("canary", "merger", "Friday").contains("U0HELPER");
  }

  @Test
  void noShapeThatSlackSendsLetsTextThrough() throws IOException {
    assumeThat(SAMPLES).isDirectory();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        JsonElement sample = JsonParser.parseString(Files.readString(file));
        JsonObject everywhere = withCanaries(sample).getAsJsonObject();

        String kept = redactor.redact(everywhere).toString();

        assertThat(kept).as(file.getFileName().toString()).doesNotContain("canary", "merger");
      }
    }
  }

  @Test
  void whatIsNeededToCountIsKept() {
    JsonObject kept = redactor.redact(Events.postByHelper("1763460000.000100"));

    Envelope event = new Envelope(kept);
    assertThat(event.type()).isEqualTo("message");
    assertThat(event.ts()).isEqualTo("1763460000.000100");
    assertThat(event.botId()).isEqualTo("B0HELPER");
    assertThat(event.appId()).isEqualTo("A0HELPER");
    assertThat(event.botName()).isEqualTo("Helper");
    assertThat(event.ownBotUser()).contains("U0GOODHART");
  }

  @Test
  void mentionsAreFoundInTextAndInBlocks() {
    JsonObject post = Events.post("U0ANNA", "1763460000.000100", "<@U0ONE|one> and <@U0TWO>: go");
    post.getAsJsonObject("event")
        .add(
            "blocks",
            JsonParser.parseString(
                "[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_list\",\"elements\":["
                    + "{\"type\":\"rich_text_section\",\"elements\":["
                    + "{\"type\":\"user\",\"user_id\":\"U0THREE\"}]}]}]}]"));

    Envelope event = new Envelope(redactor.redact(post));

    assertThat(event.mentions()).containsExactlyInAnyOrder("U0ONE", "U0TWO", "U0THREE");
  }

  @Test
  void theSameWordsToAnotherAgentHaveTheSameFingerprint() {
    JsonObject one = Events.post("U0ANNA", "1763460000.000100", "<@U0ONE> please check the build");
    JsonObject two = Events.post("U0BEN", "1763460009.000100", "<@U0TWO> please check the build");

    Envelope first = new Envelope(redactor.redact(one));
    Envelope second = new Envelope(redactor.redact(two));

    assertThat(first.fingerprint()).isPresent().isEqualTo(second.fingerprint());
  }

  @Test
  void talkThatMentionsNobodyIsNotEvenFingerprinted() {
    JsonObject post = Events.post("U0ANNA", "1763460000.000100", "lunch at noon by the river?");

    JsonObject kept = redactor.redact(post);

    assertThat(kept.getAsJsonObject("event").has(EnvelopeRedactor.REDUCED)).isFalse();
  }

  @Test
  void aDeclaredActionKeepsOnlyOnWhoseBehalfItWas() {
    for (String declared :
        List.of("'U0ANNA'", "{'slack':'U0ANNA','why':'because I was asked to do so'}")) {
      JsonObject post = Events.postByHelper("1763460000.000100");
      post.getAsJsonObject("event")
          .add(
              "metadata",
              Events.json(
                  "{'event_type':'goodhart_agent_action','event_payload':{'on_behalf_of':"
                      + declared
                      + ",'action':'deploy payments'}}"));

      JsonObject kept = redactor.redact(post);

      assertThat(new Envelope(kept).onBehalfOf().map(Object::toString))
          .contains("slack:T0SANDBOX/U0ANNA");
      assertThat(kept.toString()).doesNotContain("deploy", "because");
    }
  }

  private static JsonElement withCanaries(JsonElement sample) {
    if (sample.isJsonObject()) {
      JsonObject result = new JsonObject();
      sample
          .getAsJsonObject()
          .entrySet()
          .forEach(entry -> result.add(entry.getKey(), withCanaries(entry.getValue())));
      return result;
    }
    if (sample.isJsonArray()) {
      JsonArray result = new JsonArray();
      sample.getAsJsonArray().forEach(element -> result.add(withCanaries(element)));
      return result;
    }
    boolean isText = sample.isJsonPrimitive() && sample.getAsJsonPrimitive().isString();
    return isText ? new JsonPrimitive(CANARY) : sample;
  }
}
