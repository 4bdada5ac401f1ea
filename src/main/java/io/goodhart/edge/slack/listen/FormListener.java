package io.goodhart.edge.slack.listen;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.goodhart.commands.Asker;
import io.goodhart.commands.Forms;
import io.goodhart.commands.form.Taken;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes forms that people sent. What is wrong stands beside its question and the form stays open;
 * else the answer takes the form's place, later if it takes longer than Slack waits.
 */
final class FormListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FormListener.class);
  private static final int THREADS = 4;
  private static final int WAITING = 64;

  private final Forms forms;
  private final Texts texts;
  private final Askers askers;
  private final Views views;
  private final HomeTab home;
  private final Duration patience;
  private final ExecutorService taking = WorkerPool.of("slack-form", THREADS, WAITING);

  /** Takes forms; after {@code patience} the answer is promised instead. */
  FormListener(SlackPorts ports, Askers askers, Views views, HomeTab home, Duration patience) {
    this.forms = ports.forms();
    this.texts = ports.texts();
    this.askers = askers;
    this.views = views;
    this.home = home;
    this.patience = patience;
  }

  Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    View view = payload.getView();
    CompletableFuture<Taken> taken;
    try {
      taken = CompletableFuture.supplyAsync(() -> take(payload), taking);
    } catch (RejectedExecutionException e) {
      return stays(view, "surface.busy");
    }
    try {
      return response(taken.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      CompletableFuture<Void> unused = taken.thenAccept(late -> showLate(view, late));
      return shown(Message.of(texts.say("surface.slow")));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Taking a form does not fail", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stays(view, "surface.busy");
    }
  }

  @Override
  public void close() {
    WorkerPool.close(taking);
  }

  private Taken take(ViewSubmissionPayload payload) {
    try {
      String user = payload.getUser().getId();
      String team = team(payload);
      Asker asker = askers.of(team, user);
      Optional<Taken> taken = forms.take(FilledView.of(payload.getView()), asker);
      if (taken.filter(Taken.Answered.class::isInstance).isPresent()) {
        home.show(team, user);
      }
      return taken.orElseGet(() -> answered("surface.expired-button"));
    } catch (StoreException e) {
      LOG.warn("A form could not be taken: {}", e.getMessage());
      return mistake(payload.getView(), "surface.database");
    } catch (RuntimeException e) {
      LOG.error("A form could not be taken", e);
      return mistake(payload.getView(), "surface.busy");
    }
  }

  /** The form is gone by then, so what is wrong is said in its place. */
  private void showLate(View view, Taken taken) {
    views.replace(view.getId(), inWords(taken));
  }

  private static Message inWords(Taken taken) {
    return taken instanceof Taken.NotYet wrong
        ? Message.of(String.join("\n", wrong.mistakes().values()))
        : ((Taken.Answered) taken).answer();
  }

  private Response response(Taken taken) {
    if (taken instanceof Taken.NotYet wrong) {
      JsonObject errors = new JsonObject();
      wrong.mistakes().forEach(errors::addProperty);
      return acknowledge("errors", "errors", errors);
    }
    return shown(((Taken.Answered) taken).answer());
  }

  private Response shown(Message message) {
    return acknowledge("update", "view", views.modal(message));
  }

  private Response stays(View view, String key) {
    return response(mistake(view, key));
  }

  /** What is nobody's mistake stands beside the first question, so that nothing typed is lost. */
  private Taken mistake(View view, String key) {
    return FilledView.firstQuestion(view)
        .<Taken>map(question -> Taken.NotYet.at(question, texts.say(key)))
        .orElseGet(() -> answered(key));
  }

  private Taken answered(String key) {
    return new Taken.Answered(Message.of(texts.say(key)));
  }

  private static String team(ViewSubmissionPayload payload) {
    String home = payload.getUser().getTeamId();
    return home == null ? payload.getTeam().getId() : home;
  }

  private static Response acknowledge(String action, String field, JsonObject value) {
    JsonObject body = new JsonObject();
    body.addProperty("response_action", action);
    body.add(field, value);
    return Response.builder()
        .statusCode(200)
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(body.toString())
        .build();
  }
}
