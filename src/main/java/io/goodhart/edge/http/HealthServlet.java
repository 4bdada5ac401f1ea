package io.goodhart.edge.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers 200 while nothing is wrong and 503 with one problem a line otherwise.
 *
 * <p>{@code /healthz} asks nothing of others; {@code /readyz} also asks the database.
 */
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<List<String>> problems;

  /** Asks {@code problems} at each request; none means well. */
  public HealthServlet(Supplier<List<String>> problems) {
    this.problems = problems;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<String> found = problems.get();
    response.setStatus(
        found.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().println(found.isEmpty() ? "ok" : String.join("\n", found));
  }
}
