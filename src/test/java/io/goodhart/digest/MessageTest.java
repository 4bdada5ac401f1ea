package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void aMessageWithoutASummaryIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.saying(" ").build());
  }

  @Test
  void aSentenceIsItsOwnSummary() {
    assertThat(Message.of("All is well."))
        .isEqualTo(new Message("All is well.", List.of(new Message.Part.Section("All is well."))));
  }

  @Test
  void whatIsAddedToABuilderLaterIsNotInTheMessage() {
    Message.Builder builder = Message.saying("One.").section("one");
    Message message = builder.build();
    builder.section("two");

    assertThat(message.parts()).hasSize(1);
  }
}
