package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.privacy.ExportKey;
import io.goodhart.privacy.OwnExport;
import io.goodhart.roster.MemberId;
import io.goodhart.roster.RosterStore;
import java.util.Optional;
import java.util.function.Function;

/** Gives somebody a link to everything that is kept of them. */
public final class ExportAnswer implements WordAnswer {
  private final RosterStore roster;
  private final OwnExport export;
  private final Function<ExportKey, String> address;
  private final Texts texts;

  /**
   * Hands out such links.
   *
   * @param address under which the page behind a link is found
   */
  public ExportAnswer(
      RosterStore roster, OwnExport export, Function<ExportKey, String> address, Texts texts) {
    this.roster = roster;
    this.export = export;
    this.address = address;
    this.texts = texts;
  }

  @Override
  public Message answer(String rest, Asker asker) {
    Optional<MemberId> member = roster.memberOf(asker.identity());
    if (member.isEmpty()) {
      return Message.of(texts.say("usage.own.not-on-a-roster"));
    }
    String link = address.apply(export.link(member.get()));
    String minutes = Long.toString(OwnExport.VALID.toMinutes());
    return Message.saying(texts.say("export.summary", minutes))
        .section(texts.say("export.ready", minutes) + "\n" + link)
        .context(texts.say("export.context"))
        .build();
  }
}
