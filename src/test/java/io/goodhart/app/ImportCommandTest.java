package io.goodhart.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String ROSTER =
      """
        member,email,slack_id,team,timezone,joined,left
        m1,ada@example.dev,,Core,Europe/Berlin,2026-01-01,
        m2,ben@example.dev,,Core,Europe/Berlin,2026-01-01,
        """;
  private static final String RECORD =
      "{\"ts\":\"2026-11-17T09:00:00Z\",\"developer\":\"ada@example.dev\",\"trigger\":\"human\"}\n";

  @TempDir private Path folder;
  private String data = "";

  @BeforeEach
  void setUp() {
    data = folder.resolve("data").toString();
  }

  @Test
  void aRosterIsCountedByItsLines() throws IOException {
    Cli run = bring("roster", ROSTER);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 read, 2 new, 0 known already, 0 ignored, 0 malformed");
  }

  @Test
  void theSameRosterTwiceChangesNothing() throws IOException {
    bring("roster", ROSTER);

    assertThat(bring("roster", ROSTER).out()).contains("2 read, 0 new, 2 known already");
  }

  @Test
  void theSameRecordsTwiceStoreNothingNew() throws IOException {
    bring("roster", ROSTER);
    assertThat(bring("ndjson", RECORD).out()).contains("1 read, 1 new, 0 known already");

    assertThat(bring("ndjson", RECORD).out()).contains("1 read, 0 new, 1 known already");
  }

  @Test
  void badLinesAreReportedWithTheirNumbersAndTheRestGoesOn() throws IOException {
    String bad =
        "not json\n"
            + RECORD
            + """

        {"developer":"ada@example.dev"}
        """
            + RECORD.replace("09:00:00Z", "9 o'clock")
            + RECORD.replace("human", "robot")
            + RECORD.replace("}", ",\"input_tokens\":-1}")
            + RECORD.replace("}", ",\"input_tokens\":1.5}")
            + RECORD.replace("}", ",\"fingerprint\":\"xyz\"}")
            + RECORD.replace("}", ",\"human_reply\":2}")
            + RECORD.replace("09:00", "10:00");

    Cli run = bring("ndjson", bad);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("10 read, 2 new, 0 known already, 0 ignored, 8 malformed")
        .contains("line 1: This line is not one JSON object")
        .contains("line 4: The field ts is missing.")
        .contains("line 5: ts is not an instant such as")
        .contains("line 6: trigger is human, agent, or left out.")
        .contains("line 7: input_tokens is not a whole number from 0 on.")
        .contains("line 8: input_tokens is not a whole number from 0 on.")
        .contains("line 9: fingerprint has 16 hexadecimal digits.")
        .contains("line 10: human_reply is 0 or 1.")
        .doesNotContain("line 2:")
        .doesNotContain("robot");
  }

  @Test
  void onlyTheFirstProblemsAreListed() throws IOException {
    Cli run = bring("ndjson", "x\n".repeat(30));

    assertThat(run.out()).contains("line 20: ").contains("and 10 more.").doesNotContain("line 21:");
  }

  @Test
  void aHugeLineIsReportedAndTheRestGoesOn() throws IOException {
    String huge = "{\"model\":\"" + "m".repeat(3_000_000) + "\"}\n";

    Cli run = bring("ndjson", RECORD + huge + RECORD.replace("09:00", "10:00"));

    assertThat(run.out())
        .contains("3 read, 2 new")
        .contains("line 2: This line is longer than a million characters.");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreNoPartOfTheData() throws IOException {
    assertThat(bring("roster", "\uFEFF" + ROSTER.replace("\n", "\r\n")).out())
        .contains("2 read, 2 new");
    assertThat(bring("ndjson", "\uFEFF" + RECORD.replace("\n", "\r\n")).out())
        .contains("1 read, 1 new, 0 known already, 0 ignored, 0 malformed")
        .doesNotContain("on no roster");
  }

  @Test
  void aLastLineWithoutAnEndIsRead() throws IOException {
    assertThat(bring("ndjson", RECORD.strip()).out()).contains("1 read, 1 new");
  }

  @Test
  void unknownFieldsAreCounted() throws IOException {
    String more = RECORD.replace("}", ",\"prompt\":\"secret words\",\"nested\":{\"a\":[1,{}]}}");

    Cli run = bring("ndjson", more);

    assertThat(run.out())
        .contains("1 read, 1 new")
        .contains("2 fields are not part of the format and were skipped.")
        .doesNotContain("secret");
  }

  @Test
  void recordsOfNobodyKnownAreCounted() throws IOException {
    assertThat(bring("ndjson", RECORD).out()).contains("1 of them belong to people who are on no");
  }

  @Test
  void standardInputIsAFileCalledMinus() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(RECORD.getBytes(UTF_8)));

      Cli run = Cli.run("import", "--data", data, "--format", "ndjson", "-");

      assertThat(run.out()).contains("-: 1 read, 1 new");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void severalFilesAreReportedEach() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), RECORD);
    Path two = Files.writeString(folder.resolve("two"), RECORD);

    Cli run =
        Cli.run("import", "--data", data, "--format", "ndjson", one.toString(), two.toString());

    assertThat(run.out()).contains("one: 1 read, 1 new").contains("two: 1 read, 0 new");
  }

  @Test
  void aMissingFileIsNamed() {
    Cli run = Cli.run("import", "--data", data, "--format", "ndjson", "nowhere.ndjson");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("There is no file nowhere.ndjson; nothing of it was imported.");
  }

  @Test
  void aFolderIsNotAFile() {
    Cli run = Cli.run("import", "--data", data, "--format", "roster", folder.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is a folder; name the files in it.");
  }

  @Test
  void whatIsNotTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    Cli run = Cli.run("import", "--data", data, "--format", "ndjson", file.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("is not UTF-8 text; save it as UTF-8 and import it again.");
  }

  @Test
  void aRosterWithoutItsColumnsIsRefusedWhole() throws IOException {
    Cli run = bring("roster", "name,group\nada,Core\n");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("The column member is missing");
  }

  @Test
  void badRosterLinesAreReportedWithTheirNumbersAndTheRestGoesOn() throws IOException {
    Cli run =
        bring(
            "roster",
            """
        member,team,timezone,joined,counts
        m1,Core,Mars/Base,,
        m2,Core,,yesterday,
        ,Core,,,
        m4,Core,,,perhaps
        m5,Core,,2026-01-01T23:30:00Z,no
        """);

    assertThat(run.out())
        .contains("5 read, 1 new")
        .contains("line 2: The timezone is not a name")
        .contains("line 3: A date is not a day")
        .contains("line 4: The member is missing.")
        .contains("line 5: A yes or no is written true or false.");
  }

  @Test
  void leaveOfAnUnknownMemberIsReportedAndItsReasonIsNeverRead() throws IOException {
    bring("roster", ROSTER);

    Cli run =
        bring(
            "leave",
            """
        member,from,to,reason
        m1,2026-11-16,2026-11-20,surgery
        ben@example.dev,2026-11-20,2026-11-16,
        m9,2026-11-16,2026-11-20,
        """);

    assertThat(run.out())
        .contains("3 read, 1 new")
        .contains("line 3: The leave ends before it begins.")
        .contains("line 4: ")
        .doesNotContain("surgery");
  }

  @Test
  void slackIdsWaitUntilTheWorkspaceIsKnown() throws IOException {
    Cli run = bring("roster", ROSTER.replace("dev,,Core", "dev,U0ADA,Core"));

    assertThat(run.out())
        .contains("2 read, 2 new")
        .contains("2 Slack ids were left out, because their workspace is not known yet.");
  }

  @Test
  void anUnknownFormatListsTheFormats() {
    Cli run = Cli.run("import", "--data", data, "--format", "rooster", "file");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("roster, leave, ndjson").contains("rooster");
  }

  private Cli bring(String format, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(format + ".file"), text);
    return Cli.run("import", "--data", data, "--format", format, file.toString());
  }
}
