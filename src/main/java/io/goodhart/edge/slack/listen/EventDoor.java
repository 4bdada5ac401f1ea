package io.goodhart.edge.slack.listen;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import io.goodhart.activity.Source;
import io.goodhart.delivery.Inbox;
import io.goodhart.edge.slack.SlackSurface;
import io.goodhart.edge.slack.listen.SlackCounts.What;
import io.goodhart.intake.Door;
import io.goodhart.intake.Tally;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Slack's events in: counts, redacts and keeps each, and only then says that it has it.
 *
 * <p>What can never be anybody's activity, such as people talking to each other, is counted and not
 * kept at all. Safe for use by many threads.
 */
final class EventDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventDoor.class);
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();
  private static final int THREADS = 4;
  private static final int WAITING = 1_000;

  private final ExecutorService pool = WorkerPool.of("slack-door", THREADS, WAITING);
  private final Inbox inbox;
  private final InboxWorker worker;
  private final ActivityRecorder recorder;
  private final EnvelopeRedactor redactor;
  private final Door door;
  private final Tally tally;
  private final SlackCounts counts;
  private final Clock clock;

  EventDoor(SlackPorts ports, InboxWorker worker, ActivityRecorder recorder, SlackCounts counts) {
    this.inbox = ports.inbox();
    this.worker = worker;
    this.recorder = recorder;
    this.redactor = new EnvelopeRedactor(ports.fingerprinter());
    this.door = ports.door();
    this.tally = ports.tally();
    this.counts = counts;
    this.clock = ports.clock();
  }

  /** Takes the body of a signed request; the answer comes once the event is on disk. */
  CompletableFuture<Answer> take(String body) {
    door.received(Source.SLACK, 1);
    return CompletableFuture.completedFuture(body)
        .thenComposeAsync(this::admit, pool)
        .exceptionally(noRoom -> ended(Tally.Outcome.FAILED, Answer.COME_BACK));
  }

  @Override
  public void close() {
    WorkerPool.close(pool);
  }

  private CompletableFuture<Answer> admit(String body) {
    try {
      JsonElement json = STRICT.fromJson(body, JsonElement.class);
      return json != null && json.isJsonObject() ? admit(json.getAsJsonObject()) : malformed();
    } catch (JsonParseException e) {
      return malformed();
    } catch (RuntimeException e) {
      LOG.warn("An event could not be kept, Slack was told to come back: {}", e.getMessage());
      return CompletableFuture.completedFuture(ended(Tally.Outcome.FAILED, Answer.COME_BACK));
    }
  }

  private CompletableFuture<Answer> admit(JsonObject envelope) {
    JsonObject event = Json.object(envelope, "event");
    String type = Json.text(envelope, "type");
    if (type.equals("url_verification")) {
      JsonObject challenge = new JsonObject();
      challenge.addProperty("challenge", Json.text(envelope, "challenge"));
      return CompletableFuture.completedFuture(
          ended(Tally.Outcome.IGNORED, Answer.json(challenge)));
    }
    if (type.equals("app_rate_limited") || Json.text(event, "type").equals("app_rate_limited")) {
      counts.add(What.RATE_LIMITED);
      LOG.warn("Slack holds back events of this workspace: more than 30,000 in an hour");
      return CompletableFuture.completedFuture(ended(Tally.Outcome.IGNORED, Answer.OK));
    }
    if (!type.equals("event_callback")) {
      return recorder.ignored();
    }
    if (Json.text(event, "type").isEmpty() || Json.text(envelope, "event_id").isEmpty()) {
      return malformed();
    }
    JsonObject redacted = redactor.redact(envelope);
    return isOfUse(new Envelope(redacted)) ? keep(redacted) : recorder.ignored();
  }

  private CompletableFuture<Answer> keep(JsonObject redacted) {
    String id = Json.text(redacted, "event_id");
    boolean isNew = worker.expecting(id, () -> inbox.put(id, clock.instant(), redacted.toString()));
    if (!isNew) {
      return CompletableFuture.completedFuture(ended(Tally.Outcome.DUPLICATE, Answer.OK));
    }
    worker.kick();
    return CompletableFuture.completedFuture(Answer.OK);
  }

  private static boolean isOfUse(Envelope event) {
    if (!SlackSurface.hears(event.type(), event.subtype()) || event.isDirect()) {
      return false;
    }
    return !event.type().equals("message")
        || !event.botId().isEmpty()
        || !event.appId().isEmpty()
        || !event.parentUser().isEmpty()
        || !event.mentions().isEmpty();
  }

  private CompletableFuture<Answer> malformed() {
    LOG.debug("An event could not be read");
    recorder.malformed();
    return CompletableFuture.completedFuture(Answer.BAD_REQUEST);
  }

  private Answer ended(Tally.Outcome outcome, Answer answer) {
    tally.add(Source.SLACK, outcome, 1);
    return answer;
  }
}
