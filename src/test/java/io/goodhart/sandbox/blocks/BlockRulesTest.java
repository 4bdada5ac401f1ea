package io.goodhart.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.wire.Json;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlockRulesTest {
  private static final String BUTTON =
      "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Go'}}";

  private final BlockRules rules = new BlockRules();

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void aBrokenRuleIsReportedAtItsPlace(String name, String block, String message, String pointer) {
    List<BlockProblem> problems = rules.message(json("[" + block + "]"));

    assertThat(problems).contains(new BlockProblem(message, pointer));
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("unknown type", "{'type':'nope'}", "unsupported type: nope", "/blocks/0"),
        arguments("no type", "{}", "missing required field: type", "/blocks/0"),
        arguments("not an object", "5", "must provide an object", "/blocks/0"),
        arguments(
            "alert outside a modal",
            "{'type':'alert','text':" + mrkdwn("x") + "}",
            "unsupported type here: alert",
            "/blocks/0"),
        arguments(
            "empty section",
            "{'type':'section'}",
            "must define either `text` or `fields`",
            "/blocks/0"),
        arguments(
            "long section",
            "{'type':'section','text':" + mrkdwn(x(3001)) + "}",
            "must be less than 3001 characters",
            "/blocks/0/text/text"),
        arguments(
            "empty text",
            "{'type':'section','text':" + mrkdwn("") + "}",
            "must be more than 0 characters",
            "/blocks/0/text/text"),
        arguments(
            "text of no kind",
            "{'type':'section','text':{'type':'html','text':'x'}}",
            "must be one of mrkdwn, plain_text",
            "/blocks/0/text/type"),
        arguments(
            "bare string as text",
            "{'type':'section','text':'x'}",
            "must provide an object",
            "/blocks/0/text"),
        arguments(
            "eleven fields",
            "{'type':'section','fields':[" + many(mrkdwn("x"), 11) + "]}",
            "no more than 10 items allowed",
            "/blocks/0/fields"),
        arguments(
            "long field",
            "{'type':'section','fields':[" + mrkdwn(x(2001)) + "]}",
            "must be less than 2001 characters",
            "/blocks/0/fields/0/text"),
        arguments(
            "long header",
            "{'type':'header','text':" + plain(x(151)) + "}",
            "must be less than 151 characters",
            "/blocks/0/text/text"),
        arguments(
            "header with mrkdwn",
            "{'type':'header','text':" + mrkdwn("x") + "}",
            "must be one of plain_text",
            "/blocks/0/text/type"),
        arguments(
            "header level 5",
            "{'type':'header','level':5,'text':" + plain("x") + "}",
            "must be a whole number from 1 to 4",
            "/blocks/0/level"),
        arguments(
            "long block id",
            "{'type':'divider','block_id':'" + x(256) + "'}",
            "must be less than 256 characters",
            "/blocks/0/block_id"),
        arguments(
            "26 buttons",
            "{'type':'actions','elements':["
                + many(BUTTON.replace("'action_id':'a',", ""), 26)
                + "]}",
            "no more than 25 items allowed",
            "/blocks/0/elements"),
        arguments(
            "the same action id twice",
            "{'type':'actions','elements':[" + many(BUTTON, 2) + "]}",
            "`action_id` already exists: a",
            "/blocks/0/elements/1/action_id"),
        arguments(
            "long button",
            "{'type':'actions','elements':[" + BUTTON.replace("Go", x(76)) + "]}",
            "must be less than 76 characters",
            "/blocks/0/elements/0/text/text"),
        arguments(
            "long accessibility label",
            "{'type':'actions','elements':["
                + BUTTON.replace("'action_id'", "'accessibility_label':'" + x(76) + "','action_id'")
                + "]}",
            "must be less than 76 characters",
            "/blocks/0/elements/0/accessibility_label"),
        arguments(
            "made-up style",
            "{'type':'actions','elements':["
                + BUTTON.replace("'action_id'", "'style':'pink','action_id'")
                + "]}",
            "must be a valid enum value",
            "/blocks/0/elements/0/style"),
        arguments(
            "long confirm",
            "{'type':'actions','elements':["
                + BUTTON.replace(
                    "'action_id'", "'confirm':{'text':" + plain(x(301)) + "},'action_id'")
                + "]}",
            "must be less than 301 characters",
            "/blocks/0/elements/0/confirm/text/text"),
        arguments(
            "input element in actions",
            "{'type':'actions','elements':[{'type':'plain_text_input'}]}",
            "unsupported type: plain_text_input",
            "/blocks/0/elements/0"),
        arguments(
            "101 options",
            "{'type':'section','text':"
                + mrkdwn("x")
                + ",'accessory':{'type':'static_select','action_id':'s','options':["
                + many(option(), 101)
                + "]}}",
            "no more than 100 items allowed",
            "/blocks/0/accessory/options"),
        arguments(
            "six in an overflow",
            "{'type':'section','text':"
                + mrkdwn("x")
                + ",'accessory':{'type':'overflow','action_id':'s','options':["
                + many(option(), 6)
                + "]}}",
            "no more than 5 items allowed",
            "/blocks/0/accessory/options"),
        arguments(
            "eleven in a context",
            "{'type':'context','elements':[" + many(mrkdwn("x"), 11) + "]}",
            "no more than 10 items allowed",
            "/blocks/0/elements"),
        arguments(
            "picture without alt text",
            "{'type':'image','image_url':'https://x.test/a'}",
            "missing required field: alt_text",
            "/blocks/0"),
        arguments(
            "input without label",
            "{'type':'input','element':{'type':'plain_text_input','action_id':'t'}}",
            "missing required field: label",
            "/blocks/0"),
        arguments(
            "table of 101 rows",
            "{'type':'table','rows':[" + many("[{'type':'raw_text','text':'x'}]", 101) + "]}",
            "no more than 100 items allowed",
            "/blocks/0/rows"),
        arguments(
            "data table without caption",
            dataTable("", "[" + cell() + "],[" + cell() + "]"),
            "must be more than 0 characters",
            "/blocks/0/caption"),
        arguments(
            "data table without rows",
            dataTable("c", "[" + cell() + "]"),
            "no less than 2 items allowed",
            "/blocks/0/rows"),
        arguments(
            "data table of 202 rows",
            dataTable("c", many("[" + cell() + "]", 202)),
            "no more than 201 items allowed",
            "/blocks/0/rows"),
        arguments(
            "ragged data table",
            dataTable("c", "[" + cell() + "],[" + cell() + "," + cell() + "]"),
            "all rows must have 1 cells",
            "/blocks/0/rows/1"),
        arguments(
            "long chart title",
            chart(x(51), "{'type':'pie','segments':[" + "{'label':'a','value':1}]}"),
            "must be less than 51 characters",
            "/blocks/0/title"),
        arguments(
            "13 segments",
            chart("t", "{'type':'pie','segments':[" + many("{'label':'a','value':1}", 13) + "]}"),
            "no more than 12 items allowed",
            "/blocks/0/chart/segments"),
        arguments(
            "empty segment",
            chart("t", "{'type':'pie','segments':[{'label':'a','value':0}]}"),
            "must be more than 0",
            "/blocks/0/chart/segments/0/value"),
        arguments(
            "series that lacks a category",
            chart(
                "t",
                "{'type':'line','axis_config':{'categories':['a','b']},"
                    + "'series':[{'name':'s','data':[{'label':'a','value':1}]}]}"),
            "must have one point for every category",
            "/blocks/0/chart/series/0/data"),
        arguments(
            "long series name",
            chart(
                "t",
                "{'type':'line','axis_config':{'categories':['a']},"
                    + "'series':[{'name':'"
                    + x(21)
                    + "','data':[{'label':'a','value':1}]}]}"),
            "must be less than 21 characters",
            "/blocks/0/chart/series/0/name"),
        arguments(
            "eleven in a container",
            "{'type':'container','title':"
                + plain("t")
                + ",'child_blocks':["
                + many("{'type':'divider'}", 11)
                + "]}",
            "no more than 10 items allowed",
            "/blocks/0/child_blocks"),
        arguments(
            "bad block in a container",
            "{'type':'container','title':" + plain("t") + ",'child_blocks':[{'type':'nope'}]}",
            "unsupported type: nope",
            "/blocks/0/child_blocks/0"),
        arguments(
            "empty card",
            "{'type':'card'}",
            "must define one of `hero_image`, `title`, `actions` or `body`",
            "/blocks/0"),
        arguments(
            "unknown status",
            "{'type':'task_card','task_id':'1','title':'t'," + "'status':'lost'}",
            "must be a valid enum value",
            "/blocks/0/status"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void whatIsWithinTheLimitsPasses(String name, String blocks) {
    assertThat(rules.message(json("[" + blocks + "]"))).isEmpty();
  }

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("section of 3000", "{'type':'section','text':" + mrkdwn(x(3000)) + "}"),
        arguments("fifty blocks", many("{'type':'divider'}", 50)),
        arguments("buttons", "{'type':'actions','elements':[" + BUTTON + "]}"),
        arguments("markdown of 12,000", "{'type':'markdown','text':'" + x(12_000) + "'}"),
        arguments("data table of 201 rows", dataTable("c", many("[" + cell() + "]", 201))),
        arguments(
            "line chart",
            chart(
                "t",
                "{'type':'line','axis_config':{'categories':['a','b'],'x_label':'Week'},"
                    + "'series':[{'name':'s','data':[{'label':'a','value':1},{'label':'b','value':2}]}]}")),
        arguments(
            "rich text",
            "{'type':'rich_text','elements':[{'type':'rich_text_section',"
                + "'elements':[{'type':'text','text':'x'}]}]}"),
        arguments(
            "plan",
            "{'type':'plan','title':'p','tasks':[{'type':'task_card',"
                + "'task_id':'1','title':'t','status':'complete'}]}"));
  }

  @Test
  void aMessageHasAtMostFiftyBlocksAndAModalAHundred() {
    String fiftyOne = "[" + many("{'type':'divider'}", 51) + "]";

    assertThat(rules.message(json(fiftyOne)))
        .containsExactly(new BlockProblem("no more than 50 items allowed", "/blocks"));
    assertThat(rules.view(json(modal("'blocks':" + fiftyOne)))).isEmpty();
  }

  @Test
  void theSameBlockIdTwiceIsReported() {
    String blocks = "[" + many("{'type':'divider','block_id':'b'}", 2) + "]";

    assertThat(rules.message(json(blocks)))
        .containsExactly(new BlockProblem("`block_id` already exists: b", "/blocks/1/block_id"));
  }

  @Test
  void sumsOverAMessageAreReportedWhereTheyPassTheLimit() {
    String markdown = "{'type':'markdown','text':'" + x(7000) + "'}";
    String pie = chart("t", "{'type':'pie','segments':[{'label':'a','value':1}]}");
    String table = "{'type':'table','rows':[[{'type':'raw_text','text':'" + x(6000) + "'}]]}";

    assertThat(rules.message(json("[" + markdown + "," + markdown + "]")))
        .extracting(BlockProblem::pointer)
        .containsExactly("/blocks/1");
    assertThat(rules.message(json("[" + pie + "," + pie + "," + pie + "]")))
        .extracting(BlockProblem::pointer)
        .containsExactly("/blocks/2");
    assertThat(rules.message(json("[" + table + "," + table + "]")))
        .extracting(BlockProblem::pointer)
        .containsExactly("/blocks/1");
  }

  @Test
  void aModalsFrameHasLimitsOfItsOwn() {
    String view =
        modal("'callback_id':'" + x(256) + "','private_metadata':'" + x(3001) + "','blocks':[]")
            .replace("Title", x(25));

    assertThat(rules.view(json(view)))
        .contains(
            new BlockProblem("must be less than 25 characters", "/view/title/text"),
            new BlockProblem("must be less than 256 characters", "/view/callback_id"),
            new BlockProblem("must be less than 3001 characters", "/view/private_metadata"));
  }

  @Test
  void aModalWithInputsNeedsASubmitButton() {
    String input =
        "'blocks':[{'type':'input','label':"
            + plain("l")
            + ",'element':{'type':'plain_text_input','action_id':'t'}}]";

    assertThat(rules.view(json(modal(input))))
        .containsExactly(new BlockProblem("missing required field: submit", "/view"));
  }

  @Test
  void chartsAreForMessagesAndAlertsForModals() {
    String pie = chart("t", "{'type':'pie','segments':[{'label':'a','value':1}]}");
    String alert = "{'type':'alert','text':" + mrkdwn("x") + ",'level':'warning'}";

    assertThat(rules.view(json("{'type':'home','blocks':[" + pie + "]}")))
        .extracting(BlockProblem::message)
        .containsExactly("unsupported type here: data_visualization");
    assertThat(rules.view(json(modal("'blocks':[" + alert + "]")))).isEmpty();
  }

  @Test
  void aProblemReadsAsSlackWritesIt() {
    assertThat(new BlockProblem("must be less than 3001 characters", "/blocks/0/text/text"))
        .hasToString(
            "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"')).orElseThrow();
  }

  private static String modal(String rest) {
    return "{'type':'modal','title':" + plain("Title") + "," + rest + "}";
  }

  private static String mrkdwn(String text) {
    return "{'type':'mrkdwn','text':'" + text + "'}";
  }

  private static String plain(String text) {
    return "{'type':'plain_text','text':'" + text + "'}";
  }

  private static String option() {
    return "{'value':'v','text':" + plain("o") + "}";
  }

  private static String cell() {
    return "{'type':'raw_text','text':'x'}";
  }

  private static String dataTable(String caption, String rows) {
    return "{'type':'data_table','caption':'" + caption + "','rows':[" + rows + "]}";
  }

  private static String chart(String title, String chart) {
    return "{'type':'data_visualization','title':'" + title + "','chart':" + chart + "}";
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String many(String item, int times) {
    return String.join(",", Collections.nCopies(times, item));
  }
}
