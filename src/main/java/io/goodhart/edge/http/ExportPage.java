package io.goodhart.edge.http;

import io.goodhart.digest.Texts;
import io.goodhart.privacy.ExportForm;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The page behind a link to somebody's own data: a button for each file; nothing about anybody. */
final class ExportPage {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>%1$s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1rem; }
      button { font: inherit; padding: .5rem 1rem; cursor: pointer; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      <p>%2$s</p>
      %3$s</main>
      </body>
      </html>
      """;

  private static final String FORM =
      """
      <form method="post" action="?form=%s">
      <p><button type="submit">%s</button></p>
      </form>
      """;

  private final Texts texts;

  ExportPage(Texts texts) {
    this.texts = texts;
  }

  /** A button for each file that can still be taken, a sentence for one that was. */
  String of(Set<ExportForm> left) {
    String files =
        Arrays.stream(ExportForm.values())
            .map(form -> left.contains(form) ? button(form) : taken(form))
            .collect(Collectors.joining());
    return PAGE.formatted(say("export.page.title"), say("export.page.lead"), files);
  }

  /** What stands where nothing can be had, whatever the reason. */
  String gone() {
    return PAGE.formatted(say("export.page.gone.title"), say("export.page.gone"), "");
  }

  private String button(ExportForm form) {
    return FORM.formatted(form.code(), say("export.page." + form.code()));
  }

  private String taken(ExportForm form) {
    return "<p>" + say("export.page." + form.code() + ".taken") + "</p>\n";
  }

  private String say(String key) {
    return texts.say(key).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
