package io.goodhart.digest;

import io.goodhart.privacy.Figure;
import java.time.LocalDate;

/** Says that a digest was corrected: in the message that takes the first one's place, and below. */
final class CorrectionWording {
  private final Texts texts;
  private final DigestWording wording;

  CorrectionWording(Texts texts, DigestWording wording) {
    this.texts = texts;
    this.wording = wording;
  }

  /** What stands in the channel from now on. */
  Message post(Digest digest, Correction correction, LocalDate day) {
    Message post = wording.inFull(digest);
    String note = note(correction, day);
    Message.Builder message = Message.saying(post.summary() + " " + note);
    for (Message.Part part : post.parts()) {
      if (part instanceof Message.Part.Header header) {
        message.header(texts.say("digest.corrected.header", header.text()));
      } else {
        message.part(part);
      }
    }
    return message.context(note).build();
  }

  /** What is said in its thread. */
  Message inThread(Digest digest, Correction correction) {
    String now = texts.say("digest.corrected.arrived") + " " + reads(digest);
    return Message.of(
        correction.changesStatus()
            ? now + " " + texts.say("digest.corrected.first", status(correction.before()))
            : now);
  }

  private String note(Correction correction, LocalDate day) {
    String when = WeekName.day(day);
    String what =
        correction.size().isPresent()
            ? texts.say("digest.corrected.by", when, Integer.toString(correction.size().getAsInt()))
            : texts.say("digest.corrected.after", when);
    return correction.changesStatus()
        ? what + " " + texts.say("digest.corrected.first-quoted", status(correction.before()))
        : what;
  }

  private String reads(Digest digest) {
    String team = digest.team().name();
    String status = status(digest.status());
    if (digest.reason().isPresent()
        || !(digest.adoption().active() instanceof Figure.Range active)) {
      return texts.say("digest.corrected.reads.none", team, status);
    }
    FigureWords words = new FigureWords(texts, digest.target());
    int eligible = digest.adoption().eligible();
    String count = words.of(active, eligible);
    return active.isExact()
        ? texts.say(
            "digest.corrected.reads.exact",
            team,
            count,
            words.share(active.from(), eligible),
            status)
        : texts.say("digest.corrected.reads.coded", team, count, status);
  }

  private String status(Digest.Status status) {
    return texts.say("status.lower." + status.code());
  }
}
