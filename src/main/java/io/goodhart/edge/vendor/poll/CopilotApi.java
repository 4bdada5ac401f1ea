package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * GitHub Copilot's report of a day: an answer with short-lived links, behind each of which lies
 * NDJSON. The token goes to GitHub alone, never to where a link points.
 */
final class CopilotApi implements UsageApi {
  private final URI base;
  private final String organization;
  private final String token;

  CopilotApi(URI base, String organization, String token) {
    this.base = base;
    this.organization = organization;
    this.token = token;
  }

  @Override
  public UsageExport export() {
    return UsageExport.COPILOT;
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(6);
  }

  @Override
  public boolean readsRunningDay() {
    return false;
  }

  @Override
  public boolean answersInPages() {
    return false;
  }

  @Override
  public HttpRequest request(LocalDate day, String page) throws PollException {
    if (!page.equals(FIRST)) {
      return HttpRequest.newBuilder(link(page)).build();
    }
    String path =
        "orgs/" + Query.word(organization) + "/copilot/metrics/reports/users-1-day?day=" + day;
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", "2022-11-28")
        .header("Authorization", "Bearer " + token)
        .build();
  }

  @Override
  public Optional<String> linksIn(String page) {
    return page.equals(FIRST) ? Optional.of("download_links") : Optional.empty();
  }

  @Override
  public Optional<String> next(String page, ImportedPage answer) {
    return Optional.empty();
  }

  private URI link(String page) throws PollException {
    try {
      URI link = URI.create(page);
      boolean ours =
          base.getAuthority().equals(link.getAuthority())
              && base.getScheme().equals(link.getScheme());
      if (link.getHost() != null && (ours || "https".equals(link.getScheme()))) {
        return link;
      }
    } catch (IllegalArgumentException e) {
      throw new PollException(Trouble.UNREADABLE, e);
    }
    throw new PollException(Trouble.UNREADABLE);
  }
}
