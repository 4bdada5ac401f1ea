package io.goodhart.commands.gate;

import io.goodhart.digest.Message;
import io.goodhart.digest.Piece;
import io.goodhart.digest.Texts;
import java.time.Instant;
import java.util.List;

/** Tells somebody what happened to their codes, with a way to say that it was not them. */
public final class CodesNote {
  private final Texts texts;

  /** Words it with these texts. */
  public CodesNote(Texts texts) {
    this.texts = texts;
  }

  /** Codes were set up. */
  public Message setUp(Instant at) {
    return note("codes.note.set-up", at);
  }

  /** Too many wrong codes came. */
  public Message locked(Instant until) {
    return note("codes.note.locked", until);
  }

  /** What it is about tells one such message from another. */
  private Message note(String key, Instant what) {
    return Message.saying(texts.say(key + ".summary"))
        .named(texts.pieces(key, new Piece.Moment(what)))
        .buttons(
            List.of(
                new Message.Button(
                    CodesAnswer.NOT_MINE,
                    Long.toString(what.toEpochMilli()),
                    texts.say("codes.note.stop"),
                    texts.say("codes.note.stop.spoken"))))
        .build();
  }
}
