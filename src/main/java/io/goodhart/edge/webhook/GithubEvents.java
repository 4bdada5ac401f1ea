package io.goodhart.edge.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.ActivityEvent.Outcome;
import io.goodhart.activity.ActivityEvent.Revert;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.OutcomeKind;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes events of what GitHub reports. */
final class GithubEvents {
  private static final String TOOL = "github";

  private final Reports reports;

  GithubEvents(Reports reports) {
    this.reports = reports;
  }

  /**
   * Every commit that was not there before, by its author's address. One that takes another back is
   * a revert and no outcome.
   */
  void push(JsonNode push) {
    for (JsonNode commit : push.path("commits")) {
      reports.received();
      if (commit.path("distinct").asBoolean(true)) {
        Optional<String> undone = RevertLine.commitIn(commit.path("message").asText());
        JsonNode hash = commit.path("id");
        Told told =
            new Told(
                hash,
                commit.path("timestamp"),
                commit.path("author").path("email"),
                Alias.Kind.GIT);
        if (undone.isPresent()) {
          long of = Outcome.key(OutcomeKind.COMMIT, undone.get());
          report(told, at -> Revert.id(at, hash.asText()), head -> new Revert(head, of, true));
        } else {
          outcome(OutcomeKind.COMMIT, hash.asText(), told, Optional.empty());
        }
      } else {
        reports.ignored();
      }
    }
  }

  /** A pull request that was merged, by the account that opened it. */
  void pullRequest(JsonNode event) {
    reports.received();
    JsonNode pull = event.path("pull_request");
    if (event.path("action").asText().equals("closed") && pull.path("merged").asBoolean()) {
      Told told =
          new Told(
              pull.path("id"),
              pull.path("merged_at"),
              pull.path("user").path("login"),
              Alias.Kind.VENDOR);
      outcome(OutcomeKind.MERGED_CHANGE, own(told.id), told, Optional.empty());
    } else {
      reports.ignored();
    }
  }

  /**
   * A deployment that succeeded, by the account that asked for it; it is one however often its
   * success is reported.
   */
  void deploymentStatus(JsonNode event) {
    reports.received();
    JsonNode status = event.path("deployment_status");
    JsonNode deployment = event.path("deployment");
    if (status.path("state").asText().equals("success")) {
      Told told =
          new Told(
              deployment.path("id"),
              status.path("created_at"),
              deployment.path("creator").path("login"),
              Alias.Kind.VENDOR);
      outcome(OutcomeKind.DEPLOYMENT, own(told.id), told, deployed(event));
    } else {
      reports.ignored();
    }
  }

  /** Repositories have environments of the same names. */
  private static Optional<Deployed> deployed(JsonNode event) {
    String repository = event.path("repository").path("id").asText();
    String environment = event.path("deployment").path("environment").asText();
    String commit = event.path("deployment").path("sha").asText();
    return environment.isBlank() || commit.isBlank()
        ? Optional.empty()
        : Optional.of(Deployed.of(String.join("/", TOOL, repository, environment), commit));
  }

  /** A commit is named by its hash wherever it is told. */
  private void outcome(OutcomeKind kind, String name, Told told, Optional<Deployed> deployed) {
    report(
        told, at -> Outcome.id(at, kind, name), head -> new Outcome(head, kind, 1, true, deployed));
  }

  private void report(
      Told told, Function<Instant, EventId> id, Function<EventHead, ActivityEvent> event) {
    if (told.id.asText().isEmpty()) {
      reports.malformed("It has no id.");
      return;
    }
    try {
      Instant at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(told.time.asText(), Instant::from);
      Subject subject = Subject.of(alias(told.named, told.who.asText()));
      reports.add(
          event.apply(
              new EventHead(id.apply(at), subject, TOOL, Trigger.UNKNOWN, OptionalLong.empty())));
    } catch (DateTimeException e) {
      reports.malformed("Its time is not one.");
    } catch (IllegalArgumentException e) {
      reports.malformed("It does not say whose it is.");
    }
  }

  /** GitHub's own numbers are GitHub's alone. */
  private static String own(JsonNode id) {
    return TOOL + ":" + id.asText();
  }

  /** Accounts are the same in whatever case they are written. */
  private static Alias alias(Alias.Kind named, String who) {
    if (who.isBlank()) {
      throw new IllegalArgumentException("Nobody is named");
    }
    return named == Alias.Kind.GIT
        ? new Alias(named, who)
        : new Alias(named, TOOL + "/" + who.toLowerCase(Locale.ROOT));
  }

  /** Which thing was told of, when it was and whose. */
  private record Told(JsonNode id, JsonNode time, JsonNode who, Alias.Kind named) {}
}
