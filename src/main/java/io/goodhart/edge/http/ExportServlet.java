package io.goodhart.edge.http;

import io.goodhart.digest.Texts;
import io.goodhart.privacy.ExportForm;
import io.goodhart.privacy.ExportKey;
import io.goodhart.privacy.OwnExport;
import io.goodhart.privacy.OwnExport.Taken;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Gives people their own data by one-time link.
 *
 * <p>To look at the page uses nothing up, because programs that preview links do so; to press a
 * button on it takes the file. A link that is used up, expired or made up is answered alike with
 * 404.
 */
public final class ExportServlet extends HttpServlet {
  /** Where it answers; the secret stands behind it. */
  public static final String PATH = "/export/";

  private static final long serialVersionUID = 1L;
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'";

  private final transient OwnExport export;
  private final transient ExportPage page;

  /** Gives what this hands out. */
  public ExportServlet(OwnExport export, Texts texts) {
    this.export = export;
    this.page = new ExportPage(texts);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Set<ExportForm> left = key(request).map(export::left).orElseGet(Set::of);
    if (left.isEmpty()) {
      gone(response);
    } else {
      html(response, HttpServletResponse.SC_OK, page.of(left));
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ExportForm> form =
        Optional.ofNullable(request.getParameter("form")).flatMap(ExportForm::of);
    Optional<Taken> taken =
        form.flatMap(wanted -> key(request).flatMap(key -> export.take(key, wanted)));
    if (taken.isEmpty()) {
      gone(response);
      return;
    }
    switch (form.get()) {
      case NDJSON -> {
        attach(response, "application/x-ndjson", "goodhart-records.ndjson");
        records(taken.get(), response.getWriter());
      }
      case CSV -> {
        attach(response, "text/csv", "goodhart-weeks.csv");
        OwnWeeksFile.write(export.weeks(taken.get()).value(), response.getWriter());
      }
      case NOTES -> {
        attach(response, "application/x-ndjson", "goodhart-notes.ndjson");
        OwnNotesFile.write(export.notes(taken.get()).value(), response.getWriter());
      }
    }
  }

  private void records(Taken taken, Writer writer) throws IOException {
    OwnRecordsFile file = new OwnRecordsFile(writer);
    try {
      export.records(
          taken,
          next -> {
            try {
              file.write(next.value());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    file.flush();
  }

  private void gone(HttpServletResponse response) throws IOException {
    html(response, HttpServletResponse.SC_NOT_FOUND, page.gone());
  }

  private static void html(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    guard(response, "text/html");
    response.getWriter().write(text);
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    guard(response, type);
  }

  private static void guard(HttpServletResponse response, String type) {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private static Optional<ExportKey> key(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo())
        .map(path -> path.substring(1))
        .flatMap(ExportKey::read);
  }
}
