package io.goodhart.edge.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.roster.Alias;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockKitTest {
  private final BlockKit blockKit = new BlockKit();

  @Test
  void everyPartHasItsBlock() {
    RenderedMessage rendered =
        blockKit.render(
            Message.saying("Summary.").header("Title").section("*Bold*").context("Small").build());

    assertThat(rendered.text()).isEqualTo("Summary.");
    assertThat(rendered.blocks().toString())
        .isEqualTo(
            "[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"Title\"}},"
                + "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"*Bold*\"}},"
                + "{\"type\":\"context\",\"elements\":"
                + "[{\"type\":\"mrkdwn\",\"text\":\"Small\"}]}]");
  }

  @Test
  void aNameCanNeitherMentionNorLink() {
    RenderedMessage rendered = blockKit.render(Message.of("Team <!channel> & <http://x|y>"));

    String escaped = "Team &lt;!channel&gt; &amp; &lt;http://x|y&gt;";
    assertThat(rendered.text()).isEqualTo(escaped);
    assertThat(texts(rendered)).containsExactly(escaped);
  }

  @Test
  void theIdOfAChannelIsShownAsItsName() {
    RenderedMessage rendered =
        blockKit.render(Message.of("Posted in #C0123ABCD, not in #payments or C0123ABCD."));

    String linked = "Posted in <#C0123ABCD>, not in #payments or C0123ABCD.";
    assertThat(rendered.text()).isEqualTo(linked);
    assertThat(texts(rendered)).containsExactly(linked);
  }

  @Test
  void peopleGroupsAndTimesAreNamedAndWordsOfOthersPassForNone() {
    RenderedMessage rendered =
        blockKit.render(
            Message.saying("S")
                .named(
                    List.of(
                        new Piece.Someone(Alias.slackUser("T1", "U0ANNA")),
                        new Piece.Words(" <@U0BEN> & "),
                        new Piece.Group("@release", Optional.of("S0REL")),
                        new Piece.Together(
                            List.of(
                                new Piece.Exactly("a`*b*\n<!here>"),
                                new Piece.Moment(Instant.parse("2026-11-18T10:00:00Z")),
                                new Piece.DayAndTime(Instant.parse("2026-11-18T10:00:00Z"))))))
                .build());

    assertThat(texts(rendered))
        .containsExactly(
            "<@U0ANNA> &lt;@U0BEN&gt; &amp; <!subteam^S0REL|@release>"
                + "`a'*b* &lt;!here&gt;`<!date^1794996000^{time}|10:00 UTC>"
                + "<!date^1794996000^{date_short_pretty}, {time}|Wed 18 Nov, 10:00 UTC>");
  }

  @Test
  void plainWordsHaveNoMarkup() {
    RenderedMessage rendered =
        blockKit.render(new Message("S", List.of(new Message.Part.Plain("*bold* <!channel>"))));

    assertThat(rendered.blocks().toString())
        .contains("{\"type\":\"plain_text\",\"text\":\"*bold* <!channel>\"}");
  }

  @Test
  void aButtonStandsOutByItsTone() {
    Message.Button button = new Message.Button("go", "1", "Go", "Go on");

    RenderedMessage rendered =
        blockKit.render(
            Message.saying("S").buttons(List.of(button, button.in(Message.Tone.DANGER))).build());

    JsonArray buttons = rendered.blocks().get(0).getAsJsonObject().getAsJsonArray("elements");
    assertThat(buttons.get(0).getAsJsonObject().has("style")).isFalse();
    assertThat(buttons.get(1).getAsJsonObject().get("style").getAsString()).isEqualTo("danger");
  }

  @Test
  void codeIsLetterByLetterAndCannotEndItself() {
    String code = "```<!channel> & \"x\": `y`\n```*bold*";

    RenderedMessage rendered = blockKit.render(Message.saying("S").code(code).build());

    JsonObject block = rendered.blocks().get(0).getAsJsonObject();
    JsonObject part = block.getAsJsonArray("elements").get(0).getAsJsonObject();
    assertThat(block.get("type").getAsString()).isEqualTo("rich_text");
    assertThat(part.get("type").getAsString()).isEqualTo("rich_text_preformatted");
    assertThat(part.getAsJsonArray("elements")).hasSize(1);
    assertThat(part.getAsJsonArray("elements").get(0).getAsJsonObject().get("text").getAsString())
        .isEqualTo(code);
    assertThat(rendered.plain().blocks().toString()).contains("*bold*");
  }

  @Test
  void buttonsHaveIdsOfTheirOwnAndWordsForScreenReaders() {
    Message.Button revoke = new Message.Button("revoke", "1", "Revoke", "Revoke the first");

    RenderedMessage rendered =
        blockKit.render(Message.saying("S").buttons(List.of(revoke, revoke)).build());

    JsonArray row = rendered.blocks().get(0).getAsJsonObject().getAsJsonArray("elements");
    JsonObject second = row.get(1).getAsJsonObject();
    assertThat(second.get("action_id").getAsString()).isEqualTo("revoke#1");
    assertThat(ButtonRow.action("revoke#1")).isEqualTo("revoke");
    assertThat(second.get("value").getAsString()).isEqualTo("1");
    assertThat(second.get("accessibility_label").getAsString()).isEqualTo("Revoke the first");
    assertThat(rendered.plain().blocks()).isEmpty();
  }

  @Test
  void aPersonIsNamedBySlackAndNoNameIsAMention() {
    RenderedMessage rendered =
        blockKit.render(
            Message.saying("S")
                .person(Alias.slackUser("T1", "U1"), "says <@U2>")
                .person(Alias.slackUser("T1", "!channel"), "x")
                .build());

    assertThat(texts(rendered)).containsExactly("<@U1> says &lt;@U2&gt;", "T1/!channel x");
  }

  @Test
  void aLongSectionIsSplitAtItsLinesAndLosesNothing() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("\u2022 line ").append(i).append(" with R&D in it\n");
    }

    List<String> pieces =
        texts(blockKit.render(Message.saying("S").section(text.toString()).build()));

    assertThat(pieces).hasSizeGreaterThan(2);
    assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(3_000));
    assertThat(String.join("", pieces)).isEqualTo(text.toString().replace("&", "&amp;"));
    assertThat(pieces).allSatisfy(piece -> assertThat(piece).endsWith("\n"));
  }

  @Test
  void textIsNeverCutInsideACharacterOrAnEscape() {
    String text = "x" + "\uD83D\uDE80".repeat(2_000) + "&".repeat(2_000);

    List<String> pieces = texts(blockKit.render(Message.saying("S").section(text).build()));

    String joined = String.join("", pieces);
    assertThat(joined).isEqualTo(text.replace("&", "&amp;"));
    assertThat(pieces)
        .allSatisfy(
            piece -> {
              assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
              assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
              assertThat(piece.replace("&amp;", "")).doesNotContain("&", "amp;");
            });
  }

  @Test
  void whatIsTooLongEndsInAnEllipsis() {
    RenderedMessage rendered =
        blockKit.render(
            Message.saying("s".repeat(5_000))
                .header("\uD83D\uDE80".repeat(100))
                .context("c".repeat(4_000))
                .build());

    assertThat(rendered.text()).hasSize(3_900).endsWith("s\u2026");
    assertThat(texts(rendered).get(0).length()).isLessThanOrEqualTo(150);
    assertThat(texts(rendered).get(0)).endsWith("\uD83D\uDE80\u2026");
    assertThat(texts(rendered).get(1)).hasSize(3_000).endsWith("c\u2026");
  }

  @Test
  void aMessageHasAtMostFiftyBlocks() {
    Message.Builder message = Message.saying("S");
    for (int i = 0; i < 60; i++) {
      message.section("Part " + i);
    }

    JsonArray blocks = blockKit.render(message.build()).blocks();

    assertThat(blocks).hasSize(50);
    assertThat(blocks.get(49).toString()).contains("\u2026");
  }

  @Test
  void emptyPartsAreLeftOut() {
    assertThat(blockKit.render(Message.saying("S").section(" ").build()).blocks()).isEmpty();
  }

  @Test
  void whatIsKeptIsReadBackAsItWas() {
    RenderedMessage rendered =
        blockKit.render(Message.saying("Gr\u00fc\u00dfe \"quoted\"").section("a\nb").build());

    assertThat(RenderedMessage.parse(rendered.toJson())).isEqualTo(rendered);
  }

  @Test
  void thePlainFormHasTheSameWords() {
    RenderedMessage rendered =
        blockKit.render(Message.saying("S").header("T").section("*B*").context("C").build());

    RenderedMessage plain = rendered.plain();

    assertThat(plain.text()).isEqualTo("S");
    assertThat(texts(plain)).containsExactly("T", "*B*", "C");
    assertThat(plain.blocks().toString()).doesNotContain("mrkdwn", "header", "context");
  }

  private static List<String> texts(RenderedMessage rendered) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : rendered.blocks()) {
      JsonObject block = element.getAsJsonObject();
      JsonObject words =
          block.has("text")
              ? block.getAsJsonObject("text")
              : block.getAsJsonArray("elements").get(0).getAsJsonObject();
      texts.add(words.get("text").getAsString());
    }
    return texts;
  }
}
