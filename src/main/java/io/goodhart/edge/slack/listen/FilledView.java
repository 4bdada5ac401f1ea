package io.goodhart.edge.slack.listen;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.goodhart.commands.form.Filled;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a modal that somebody sent as the form that it was. */
final class FilledView {
  private FilledView() {}

  static Filled of(View view) {
    Map<String, String> answers = new HashMap<>();
    if (view.getState() != null && view.getState().getValues() != null) {
      view.getState()
          .getValues()
          .forEach(
              (question, elements) ->
                  elements.values().stream()
                      .flatMap(value -> chosen(value).stream())
                      .forEach(answer -> answers.put(question, answer)));
    }
    return new Filled(text(view.getCallbackId()), text(view.getPrivateMetadata()), answers);
  }

  /** The question beside which a mistake can stand. */
  static Optional<String> firstQuestion(View view) {
    return view.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(block -> block.getBlockId())
        .findFirst();
  }

  /** Each kind of input keeps what was chosen in a field of its own. */
  private static Optional<String> chosen(ViewState.Value value) {
    return Stream.of(
            value.getValue(),
            value.getSelectedTime(),
            value.getSelectedDate(),
            value.getSelectedConversation(),
            value.getSelectedOption() == null ? null : value.getSelectedOption().getValue())
        .filter(Objects::nonNull)
        .filter(answer -> !answer.isBlank())
        .findFirst();
  }

  private static String text(String said) {
    return said == null ? "" : said;
  }
}
