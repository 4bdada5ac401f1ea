package io.goodhart.edge.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.intake.IngestKey;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's webhooks: pushes, merged pull requests and successful deployments; every other event is
 * taken and ignored.
 *
 * <p>A delivery that GitHub repeats holds the same commits, pull requests and statuses, whose ids
 * make it the same: nobody has to remember the ids of deliveries. For the same reason a commit that
 * is pushed to a second branch counts once.
 */
public final class GithubWebhook implements Webhook {
  private static final String SIGNATURE = "X-Hub-Signature-256";
  private static final int DEEPEST = 64;
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  /**
   * All that is read; titles, names and files are not among it, and of messages only the hash that
   * a {@link RevertLine} names.
   */
  private static final KeptFields KEPT =
      new KeptFields(
          Set.of(
              "commits.id",
              "commits.message",
              "commits.timestamp",
              "commits.distinct",
              "commits.author.email",
              "action",
              "pull_request.id",
              "pull_request.merged",
              "pull_request.merged_at",
              "pull_request.user.login",
              "deployment_status.state",
              "deployment_status.created_at",
              "deployment.id",
              "deployment.creator.login",
              "deployment.sha",
              "deployment.environment",
              "repository.id"));

  private final Signature signature;

  /** Takes what is signed with this secret; without one, nothing. */
  public GithubWebhook(Optional<String> secret) {
    this.signature = new Signature(secret);
  }

  @Override
  public Optional<Pass> pass(Headers head) {
    String signed = head.get(SIGNATURE);
    return signature.isClaimed(signed)
        ? Optional.of(new Pass(IngestKey.COLLECTOR, body -> signature.signs(body, signed)))
        : Optional.empty();
  }

  @Override
  public void read(Headers head, byte[] body, IngestKey key, Reports reports)
      throws UnreadableException {
    GithubEvents events = new GithubEvents(reports);
    switch (event(head.get("X-GitHub-Event"))) {
      case "push" -> events.push(kept(body));
      case "pull_request" -> events.pullRequest(kept(body));
      case "deployment_status" -> events.deploymentStatus(kept(body));
      default -> {
        reports.received();
        reports.ignored();
      }
    }
  }

  @Override
  public String howToSend() {
    return "Enter the secret that the server has in GOODHART_GITHUB_SECRET in the settings of the"
        + " webhook at GitHub, and choose the content type application/json there.";
  }

  private static String event(@Nullable String header) {
    return header == null ? "" : header;
  }

  private static JsonNode kept(byte[] body) throws UnreadableException {
    try (JsonParser json = JSON.createParser(body);
        JsonParser kept =
            new FilteringParserDelegate(json, KEPT, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
      JsonNode read = JSON.readTree(kept);
      return read == null ? JSON.createObjectNode() : read;
    } catch (IOException e) {
      // Its message may quote the body.
      throw new UnreadableException("The body is not JSON.");
    }
  }
}
