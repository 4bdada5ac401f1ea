package io.goodhart.sandbox.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Lets requests in only under this machine's own names, so that a foreign page whose name was bent
 * to 127.0.0.1 cannot drive the workspace; and tells browsers to load nothing from elsewhere.
 */
public final class LocalOnly extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  /** What browsers say about requests that another site made. */
  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  private static final Set<String> CLOSED = Set.of("/ui", "/ui/stream", "/api", "/hooks/response");

  private final transient Set<String> hosts;

  public LocalOnly(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String host = request.getHeader("Host");
    if (host == null || !hosts.contains(host)) {
      refuse(response, "Open the workspace as localhost.");
      return;
    }
    boolean foreign = FOREIGN.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
    if (foreign && CLOSED.contains(request.getServletPath())) {
      refuse(response, "Only the workspace's own page may do this.");
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }

  private static void refuse(HttpServletResponse response, String sentence) throws IOException {
    response.setStatus(403);
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().print("{\"error\":\"" + sentence + "\"}");
  }
}
