package io.goodhart.edge.http;

import io.goodhart.approvals.codes.CodeKey;
import io.goodhart.approvals.codes.CodeSetup.Step;
import io.goodhart.digest.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The page on which somebody sets up codes; nothing on it says who they are. */
final class CodesPage {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.ENGLISH);

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
      :root { color-scheme: light dark; --accent: light-dark(#0f6b62, #58c2b5); --on-accent: light-dark(#fff, #06211e); }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: clamp(1.5rem, 10vh, 6rem) auto; padding: 0 1rem; }
      button, input { font: inherit; padding: .5rem 1rem; border-radius: .4rem; }
      button { cursor: pointer; margin-inline-start: .5rem; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); }
      input { width: 8rem; border: 1px solid currentcolor; }
      a { color: var(--accent); }
      :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
      code { font-size: 1.2rem; letter-spacing: .1rem; }
      svg { display: block; width: min(15rem, 100%%); border-radius: .4rem; border: 1px solid light-dark(#ccc, #fff); }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      %2$s</main>
      </body>
      </html>
      """;

  private static final String FORM =
      """
      <form method="post" autocomplete="off">
      <p><label for="answer">%2$s</label></p>
      <p><input id="answer" name="%1$s" inputmode="numeric" pattern="[0-9 ]*" maxlength="12" required autofocus>
      <button type="submit">%3$s</button></p>
      </form>
      """;

  private static final int GROUP = 4;

  private final Texts texts;
  private final ZoneId zone;

  /** Words it with these texts, and times in this zone. */
  CodesPage(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  String of(Step step) {
    if (step instanceof Step.Match) {
      return page("codes.page.title", paragraph("codes.page.match") + number());
    } else if (step instanceof Step.WrongNumber wrong) {
      return page("codes.page.title", paragraph("codes.page.wrong", wrong.triesLeft()) + number());
    } else if (step instanceof Step.Key key) {
      return page("codes.page.title", key(key.key()) + code());
    } else if (step instanceof Step.Prove prove) {
      return page("codes.page.title", paragraph("codes.page.prove", prove.triesLeft()) + code());
    } else if (step instanceof Step.Done done) {
      return page("codes.page.done.title", paragraph("codes.page.done", moment(done.from())));
    }
    return page("codes.page.gone.title", paragraph("codes.page.gone"));
  }

  /** To be scanned; to be typed where nothing can be scanned; or to be opened on a phone itself. */
  private String key(CodeKey key) {
    return paragraph("codes.page.key")
        + QrPicture.of(key.link(), say("codes.page.key.picture"))
        + paragraph("codes.page.key.typed")
        + "<p><code>"
        + key.letters().replaceAll("(.{" + GROUP + "})(?!$)", "$1 ")
        + "</code></p>\n<p><a href=\""
        + escaped(key.link())
        + "\">"
        + say("codes.page.key.link")
        + "</a></p>\n"
        + paragraph("codes.page.key.then");
  }

  private String number() {
    return FORM.formatted(CodesServlet.NUMBER, say("codes.page.number"), say("codes.page.go-on"));
  }

  private String code() {
    return FORM.formatted(CodesServlet.CODE, say("codes.page.code"), say("codes.page.finish"));
  }

  private String page(String title, String content) {
    return PAGE.formatted(say(title), content);
  }

  private String paragraph(String key, Object... gaps) {
    return "<p>" + say(key, gaps) + "</p>\n";
  }

  private String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  private String say(String key, Object... gaps) {
    return escaped(texts.say(key, gaps));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
