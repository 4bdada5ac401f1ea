package io.goodhart.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.conversation.OpenView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  @Test
  void aRestartedWorkspaceShowsTheSame() {
    String first;
    String reply;
    try (Office office = open()) {
      first = office.workspace().postAs(Office.ADA, Office.GENERAL, "first");
      reply = office.workspace().postAs(Office.BO, Office.GENERAL, "reply", first);
      office.workspace().editAs(Office.ADA, Office.GENERAL, first, "edited");
      office.workspace().react(Office.CY, Office.GENERAL, first, "tada");
      String gone = office.workspace().postAs(Office.ADA, Office.GENERAL, "gone");
      office.workspace().deleteAs(Office.ADA, Office.GENERAL, gone);
      office.workspace().archive(Office.RANDOM, Office.ADA);
      office.workspace().removeMember(Office.CY);
      office
          .api()
          .call(
              "views.publish", "user_id", Office.ADA, "view", "{\"type\":\"home\",\"blocks\":[]}");
    }

    try (Office office = open()) {
      List<SandboxMessage> messages = office.workspace().messages(Office.GENERAL);
      assertThat(messages).extracting(SandboxMessage::text).containsExactly("edited");
      assertThat(messages.get(0).ts()).isEqualTo(first);
      assertThat(messages.get(0).json().path("reactions").path(0).path("name").asText())
          .isEqualTo("tada");
      assertThat(office.workspace().thread(Office.GENERAL, first))
          .extracting(SandboxMessage::ts)
          .containsExactly(first, reply);
      assertThat(office.workspace().channels())
          .filteredOn(c -> c.id().equals(Office.RANDOM))
          .allMatch(SandboxChannel::archived);
      assertThat(office.workspace().homeOf(Office.ADA, Office.APP)).map(OpenView::user).isPresent();
    }
  }

  @Test
  void timestampsGoOnBehindTheOldOnes() {
    String before;
    try (Office office = open()) {
      before = office.workspace().postAs(Office.ADA, Office.GENERAL, "before");
    }

    try (Office office = open()) {
      String after = office.workspace().postAs(Office.ADA, Office.GENERAL, "after");
      assertThat(after).isGreaterThan(before);
    }
  }

  @Test
  void eventIdsAreNotGivenOutAgain() {
    String before;
    try (Office office = open()) {
      office.workspace().postAs(Office.ADA, Office.GENERAL, "before");
      before = office.events("message").get(0).eventId().orElseThrow();
    }

    try (Office office = open()) {
      office.workspace().postAs(Office.ADA, Office.GENERAL, "after");
      assertThat(office.events("message").get(0).eventId().orElseThrow()).isNotEqualTo(before);
    }
  }

  @Test
  void replayingTellsNobody() {
    try (Office office = open()) {
      office.workspace().postAs(Office.ADA, Office.GENERAL, "old");
    }

    try (Office office = open()) {
      assertThat(office.events("message")).isEmpty();
    }
  }

  @Test
  void theSameFurnitureAgainAddsNoLines() throws IOException {
    try (Office office = open()) {
      office.quiet();
    }
    long before = lines();

    try (Office office = open()) {
      office.quiet();
    }

    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void aHalfWrittenLastLineIsDropped() throws IOException {
    try (Office office = open()) {
      office.workspace().postAs(Office.ADA, Office.GENERAL, "whole");
    }
    Files.writeString(file(), "{\"change\":\"posted\",\"chan", StandardOpenOption.APPEND);

    try (Office office = open()) {
      office.workspace().postAs(Office.ADA, Office.GENERAL, "next");
    }

    try (Office office = open()) {
      assertThat(office.workspace().messages(Office.GENERAL))
          .extracting(SandboxMessage::text)
          .containsExactly("whole", "next");
    }
  }

  @Test
  void aDamagedLineInTheMiddleStopsTheStart() throws IOException {
    Files.writeString(file(), "nonsense\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("line 1");
  }

  private Office open() {
    return Office.open(config -> config.withJournal(file()));
  }

  private Path file() {
    return folder.resolve("workspace.ndjson");
  }

  private long lines() throws IOException {
    return Files.readAllLines(file()).size();
  }
}
