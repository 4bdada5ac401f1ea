package io.goodhart.sandbox.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's own files, from the class path; nothing else of it can be reached. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/io/goodhart/sandbox/page/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(/[a-z0-9_-]+)*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = name(request);
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !NAME.matcher(name).matches()) {
      notFound(response);
      return;
    }
    try (InputStream file = PageServlet.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        notFound(response);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "no-cache");
      file.transferTo(response.getOutputStream());
    }
  }

  private static String name(HttpServletRequest request) {
    if (request.getServletPath().equals("/page")) {
      return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    }
    return "index.html";
  }

  private static void notFound(HttpServletResponse response) throws IOException {
    response.setStatus(404);
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().print("{\"error\":\"There is no such file here.\"}");
  }
}
