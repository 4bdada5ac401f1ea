package io.goodhart.edge.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Deployed;
import io.goodhart.activity.EventHead;
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

/** Makes events of what GitHub reports. */
final class GithubEvents {
  private static final String TOOL = "github";

  private final Reports reports;

  GithubEvents(Reports reports) {
    this.reports = reports;
  }

  /** Every commit that was not there before, by its author's address. */
  void push(JsonNode push) {
    for (JsonNode commit : push.path("commits")) {
      reports.received();
      if (commit.path("distinct").asBoolean(true)) {
        report(
            OutcomeKind.COMMIT,
            commit.path("id"),
            commit.path("timestamp"),
            commit.path("author").path("email"),
            Alias.Kind.GIT,
            Optional.empty());
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
      report(
          OutcomeKind.MERGED_CHANGE,
          pull.path("id"),
          pull.path("merged_at"),
          pull.path("user").path("login"),
          Alias.Kind.VENDOR,
          Optional.empty());
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
      report(
          OutcomeKind.DEPLOYMENT,
          deployment.path("id"),
          status.path("created_at"),
          deployment.path("creator").path("login"),
          Alias.Kind.VENDOR,
          deployed(event));
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

  private void report(
      OutcomeKind kind,
      JsonNode id,
      JsonNode time,
      JsonNode who,
      Alias.Kind named,
      Optional<Deployed> deployed) {
    if (id.asText().isEmpty()) {
      reports.malformed("It has no id.");
      return;
    }
    try {
      Instant at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time.asText(), Instant::from);
      EventHead head =
          new EventHead(
              ActivityEvent.Outcome.id(at, kind, name(kind, id.asText())),
              Subject.of(alias(named, who.asText())),
              TOOL,
              Trigger.UNKNOWN,
              OptionalLong.empty());
      reports.add(new ActivityEvent.Outcome(head, kind, 1, true, deployed));
    } catch (DateTimeException e) {
      reports.malformed("Its time is not one.");
    } catch (IllegalArgumentException e) {
      reports.malformed("It does not say whose it is.");
    }
  }

  /** A commit is named by its hash wherever it is told; GitHub's own numbers are GitHub's alone. */
  private static String name(OutcomeKind kind, String id) {
    return kind == OutcomeKind.COMMIT ? id : TOOL + ":" + id;
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
}
