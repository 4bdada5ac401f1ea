package io.goodhart.edge.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.goodhart.commands.form.Form;
import io.goodhart.commands.form.Question;
import io.goodhart.digest.Message;
import java.util.List;

/** Turns a form into a modal: each question is an input block that has the question's id. */
public final class FormView {
  private static final int MOST_BUTTONS = 6;

  private final BlockKit blockKit = new BlockKit();

  /** The modal in Slack's form. */
  public JsonObject render(Form form) {
    JsonObject view = new JsonObject();
    view.addProperty("type", "modal");
    view.addProperty("callback_id", form.name());
    view.addProperty("private_metadata", form.about());
    view.add("title", plain(form.frame().title()));
    view.add("submit", plain(form.frame().submit()));
    view.add("close", plain(form.frame().close()));
    JsonArray blocks = said(form, form.before());
    form.questions().forEach(question -> blocks.add(input(question)));
    blocks.addAll(said(form, form.after()));
    view.add("blocks", blocks);
    return view;
  }

  private JsonArray said(Form form, List<Message.Part> parts) {
    return blockKit.render(new Message(form.frame().title(), parts)).undrawn().blocks();
  }

  private static JsonObject input(Question question) {
    JsonObject element = element(question);
    element.addProperty("action_id", question.id());
    JsonObject block = new JsonObject();
    block.addProperty("type", "input");
    block.addProperty("block_id", question.id());
    block.addProperty("optional", !question.isNeeded());
    block.add("label", plain(question.label()));
    if (!question.hint().isEmpty()) {
      block.add("hint", plain(question.hint()));
    }
    block.add("element", element);
    return block;
  }

  private static JsonObject element(Question question) {
    if (question instanceof Question.Text text) {
      JsonObject element = initial(of("plain_text_input"), "initial_value", text);
      element.addProperty("multiline", text.hasLines());
      element.addProperty("max_length", text.longest());
      return element;
    }
    if (question instanceof Question.OneOf oneOf) {
      return choice(oneOf);
    }
    if (question instanceof Question.Time) {
      return initial(of("timepicker"), "initial_time", question);
    }
    if (question instanceof Question.Day) {
      return initial(of("datepicker"), "initial_date", question);
    }
    JsonObject channels = initial(of("conversations_select"), "initial_conversation", question);
    JsonArray kinds = new JsonArray();
    kinds.add("public");
    kinds.add("private");
    JsonObject filter = new JsonObject();
    filter.add("include", kinds);
    channels.add("filter", filter);
    return channels;
  }

  private static JsonObject choice(Question.OneOf question) {
    JsonObject element =
        of(question.choices().size() > MOST_BUTTONS ? "static_select" : "radio_buttons");
    JsonArray options = new JsonArray();
    for (Question.Choice choice : question.choices()) {
      JsonObject option = new JsonObject();
      option.add("text", plain(choice.label()));
      option.addProperty("value", choice.code());
      options.add(option);
      if (question.filled().filter(choice.code()::equals).isPresent()) {
        element.add("initial_option", option);
      }
    }
    element.add("options", options);
    return element;
  }

  private static JsonObject initial(JsonObject element, String field, Question question) {
    question.filled().ifPresent(filled -> element.addProperty(field, filled));
    return element;
  }

  private static JsonObject of(String type) {
    JsonObject element = new JsonObject();
    element.addProperty("type", type);
    return element;
  }

  private static JsonObject plain(String text) {
    JsonObject object = new JsonObject();
    object.addProperty("type", "plain_text");
    object.addProperty("text", text);
    return object;
  }
}
