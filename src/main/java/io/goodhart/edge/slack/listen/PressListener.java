package io.goodhart.edge.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Press;
import io.goodhart.commands.Presses;
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
  private final Texts texts;
  private final Askers askers;
  private final ResponseUrl responses;
  private final ExecutorService answering = WorkerPool.of("slack-press", THREADS, WAITING);

  PressListener(SlackPorts ports, Askers askers, ResponseUrl responses) {
    this.presses = ports.presses();
    this.texts = ports.texts();
    this.askers = askers;
    this.responses = responses;
  }

  Response press(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    if (payload.getResponseUrl() != null && !payload.getActions().isEmpty()) {
      try {
        answering.execute(() -> answer(payload));
      } catch (RejectedExecutionException e) {
        responses.answer(payload.getResponseUrl(), sorry("surface.busy"), false);
      }
    }
    return context.ack();
  }

  @Override
  public void close() {
    WorkerPool.close(answering);
  }

  private void answer(BlockActionPayload payload) {
    String url = payload.getResponseUrl();
    try {
      Optional<Message> answer = presses.press(press(payload), asker(payload));
      boolean replacing = answer.isPresent() && isTheirsAlone(payload);
      responses.answer(url, answer.orElseGet(() -> sorry("surface.expired-button")), replacing);
    } catch (StoreException e) {
      LOG.warn("A press could not be answered: {}", e.getMessage());
      responses.answer(url, sorry("surface.database"), false);
    } catch (RuntimeException e) {
      LOG.error("A press could not be answered", e);
      responses.answer(url, sorry("surface.busy"), false);
    }
  }

  private Message sorry(String key) {
    return Message.of(texts.say(key));
  }

  private Asker asker(BlockActionPayload payload) {
    BlockActionPayload.User user = payload.getUser();
    String home = user.getTeamId();
    return askers.of(home == null ? payload.getTeam().getId() : home, user.getId());
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
