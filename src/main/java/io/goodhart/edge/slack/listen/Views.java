package io.goodhart.edge.slack.listen;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.goodhart.commands.form.Form;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.render.BlockKit;
import io.goodhart.edge.slack.render.FormView;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows messages, without charts, where there is no channel: on somebody's Home, or in a modal
 * above it. Both are for one person's eyes and kept by nobody, so what Slack does not take is not
 * tried again.
 */
final class Views {
  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  private final MethodsClient methods;
  private final Texts texts;
  private final BlockKit blockKit = new BlockKit();
  private final FormView formView = new FormView();

  Views(MethodsClient methods, Texts texts) {
    this.methods = methods;
    this.texts = texts;
  }

  /** Puts it on somebody's Home, in place of what stands there. */
  void home(String user, Message message) {
    String view = view("home", message).toString();
    call(
        "views.publish",
        () -> methods.viewsPublish(request -> request.userId(user).viewAsString(view)));
  }

  /** Opens it as a modal; has to happen within three seconds of what the person did. */
  void open(String trigger, Message message) {
    String view = modal(message).toString();
    call(
        "views.open",
        () -> methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(view)));
  }

  /**
   * Opens a form; has to happen within three seconds of what the person did.
   *
   * @return whether it stands before them
   */
  boolean open(String trigger, Form form) {
    String view = formView.render(form).toString();
    return call(
        "views.open",
        () -> methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(view)));
  }

  /** Puts it into an open modal, in place of what it shows. */
  void replace(String viewId, Message message) {
    String view = modal(message).toString();
    call(
        "views.update",
        () -> methods.viewsUpdate(request -> request.viewId(viewId).viewAsString(view)));
  }

  /**
   * Puts a form into an open modal, in place of what it shows.
   *
   * @return whether it stands there
   */
  boolean replace(String viewId, Form form) {
    String view = formView.render(form).toString();
    return call(
        "views.update",
        () -> methods.viewsUpdate(request -> request.viewId(viewId).viewAsString(view)));
  }

  /** A message as a modal. */
  JsonObject modal(Message message) {
    JsonObject view = view("modal", message);
    view.add("title", plain(texts.say("surface.modal.title")));
    view.add("close", plain(texts.say("surface.modal.close")));
    return view;
  }

  private JsonObject view(String type, Message message) {
    JsonObject view = new JsonObject();
    view.addProperty("type", type);
    view.add("blocks", blockKit.render(message).undrawn().blocks());
    return view;
  }

  private static JsonObject plain(String text) {
    JsonObject object = new JsonObject();
    object.addProperty("type", "plain_text");
    object.addProperty("text", text);
    return object;
  }

  private static boolean call(String method, Call call) {
    try {
      SlackApiTextResponse answer = call.make();
      if (!answer.isOk()) {
        LOG.warn("{} answered {}", method, answer.getError());
      }
      return answer.isOk();
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.warn("{} could not be called: {}", method, e.getClass().getSimpleName());
      return false;
    }
  }

  /** A call that Slack may refuse or never answer. */
  @FunctionalInterface
  private interface Call {
    SlackApiTextResponse make() throws IOException, SlackApiException;
  }
}
