package io.goodhart.edge.http;

import io.goodhart.approvals.codes.CodeSetup;
import io.goodhart.approvals.codes.CodeSetup.Step;
import io.goodhart.delivery.StoreException;
import io.goodhart.digest.Texts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * Sets up codes by one-time link, away from Slack: its messages are kept and exported, and a key
 * must be in none.
 *
 * <p>To look at the page uses nothing up, because programs that preview links do so. A link that is
 * used up, expired or made up is answered alike with 404. Nothing that is typed here is logged.
 */
public final class CodesServlet extends HttpServlet {
  /** Where it answers; the secret stands behind it. */
  public static final String PATH = "/codes/";

  static final String NUMBER = "number";
  static final String CODE = "code";

  private static final long serialVersionUID = 1L;
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final transient CodeSetup setup;
  private final transient CodesPage page;

  /** Sets up what this keeps; times are shown in {@code zone}. */
  public CodesServlet(CodeSetup setup, Texts texts, ZoneId zone) {
    this.setup = setup;
    this.page = new CodesPage(texts, zone);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, setup::look);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = request.getParameter(NUMBER);
    String code = request.getParameter(CODE);
    if (number != null) {
      answer(request, response, secret -> setup.match(secret, number));
    } else if (code != null) {
      answer(request, response, secret -> setup.prove(secret, code));
    } else {
      answer(request, response, setup::look);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Stepping stepping)
      throws IOException {
    String path = request.getPathInfo();
    try {
      Step step = stepping.step(path == null || path.isEmpty() ? "" : path.substring(1));
      int status =
          step instanceof Step.Gone ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_OK;
      html(response, status, page.of(step));
    } catch (StoreException e) {
      html(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, page.of(new Step.Gone()));
    }
  }

  private static void html(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().write(text);
  }

  /** What is done with the secret in the address. */
  @FunctionalInterface
  private interface Stepping {
    Step step(String secret);
  }
}
