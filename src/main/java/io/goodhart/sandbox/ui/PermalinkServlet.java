package io.goodhart.sandbox.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /archives/<channel>/p<ts>}: sends a permalink on to its place in the page. */
final class PermalinkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern MESSAGE = Pattern.compile("/([A-Z0-9_]+)/p(\\d{10})(\\d{6})");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher message = MESSAGE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (!message.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String thread = Optional.ofNullable(request.getParameter("thread_ts")).orElse("");
    String ts =
        thread.matches("\\d{10}\\.\\d{6}") ? thread : message.group(2) + "." + message.group(3);
    response.sendRedirect("/#/channel/" + message.group(1) + "/thread/" + ts);
  }
}
