package io.goodhart.edge.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
import io.goodhart.commands.form.Form;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.render.ButtonRow;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers presses of buttons, for the presser's eyes alone.
 *
 * <p>Slack is told at once that the press has arrived; the answer follows. It takes the place of
 * the message only if nobody else sees that, and a button that is not known leaves it alone.
 */
final class PressListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PressListener.class);
  private static final int THREADS = 4;
  private static final int WAITING = 64;

  private final Presses presses;
  private final Forms forms;
  private final Texts texts;
  private final Askers askers;
  private final ResponseUrl responses;
  private final Views views;
  private final HomeTab home;
  private final ExecutorService answering = WorkerPool.of("slack-press", THREADS, WAITING);

  PressListener(SlackPorts ports, Askers askers, ResponseUrl responses, Views views, HomeTab home) {
    this.presses = ports.presses();
    this.forms = ports.forms();
    this.texts = ports.texts();
    this.askers = askers;
    this.responses = responses;
    this.views = views;
    this.home = home;
  }

  Response press(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    boolean answerable = payload.getResponseUrl() != null || payload.getView() != null;
    if (answerable && !payload.getActions().isEmpty()) {
      try {
        answering.execute(() -> answer(payload));
      } catch (RejectedExecutionException e) {
        show(payload, sorry("surface.busy"), false);
      }
    }
    return context.ack();
  }

  @Override
  public void close() {
    WorkerPool.close(answering);
  }

  private void answer(BlockActionPayload payload) {
    try {
      Asker asker = asker(payload);
      Press press = press(payload);
      if (forms.atPress(press, asker).filter(form -> opens(payload, form)).isPresent()) {
        return;
      }
      Optional<Message> answer = presses.press(press, asker);
      boolean replacing = answer.isPresent() && isTheirsAlone(payload);
      show(payload, answer.orElseGet(() -> sorry("surface.expired-button")), replacing);
      if (payload.getView() != null) {
        home.show(team(payload), payload.getUser().getId());
      }
    } catch (StoreException e) {
      LOG.warn("A press could not be answered: {}", e.getMessage());
      show(payload, sorry("surface.database"), false);
    } catch (RuntimeException e) {
      LOG.error("A press could not be answered", e);
      show(payload, sorry("surface.busy"), false);
    }
  }

  /** A press in a channel is answered there; one on Home, in a modal above it. */
  private void show(BlockActionPayload payload, Message answer, boolean replacing) {
    View view = payload.getView();
    if (view == null) {
      responses.answer(payload.getResponseUrl(), answer, replacing);
    } else if ("modal".equals(view.getType())) {
      views.replace(view.getId(), answer);
    } else {
      views.open(payload.getTriggerId(), answer);
    }
  }

  private boolean opens(BlockActionPayload payload, Form form) {
    View view = payload.getView();
    boolean inModal = view != null && "modal".equals(view.getType());
    return inModal ? views.replace(view.getId(), form) : views.open(payload.getTriggerId(), form);
  }

  private Message sorry(String key) {
    return Message.of(texts.say(key));
  }

  private Asker asker(BlockActionPayload payload) {
    return askers.of(team(payload), payload.getUser().getId());
  }

  private static String team(BlockActionPayload payload) {
    String home = payload.getUser().getTeamId();
    return home == null ? payload.getTeam().getId() : home;
  }

  private static Press press(BlockActionPayload payload) {
    BlockActionPayload.Action pressed = payload.getActions().get(0);
    String value = pressed.getValue();
    return new Press(ButtonRow.action(pressed.getActionId()), value == null ? "" : value);
  }

  private static boolean isTheirsAlone(BlockActionPayload payload) {
    return payload.getContainer() != null && payload.getContainer().isEphemeral();
  }
}
