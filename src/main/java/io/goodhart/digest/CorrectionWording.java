package io.goodhart.digest;

import io.goodhart.adoption.Target;
import io.goodhart.privacy.Figure;
import java.time.Instant;
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
    return corrected(wording.inFull(digest), correction, day);
  }

  /** What stands in the channel of all teams from now on. */
  Message post(OrgDigest digest, Correction correction, LocalDate day) {
    return corrected(new OrgWording(texts).of(digest), correction, day);
  }

  /** What is said in its thread. */
  Message inThread(Digest digest, Correction correction) {
    SaidFigure now = SaidFigure.of(digest, Instant.EPOCH);
    int eligible = digest.adoption().eligible();
    return inThread(reads(digest.team().name(), now, eligible, digest.target()), correction);
  }

  /** The same of all teams. */
  Message inThread(OrgDigest digest, Correction correction) {
    SaidFigure now = SaidFigure.of(digest, Instant.EPOCH);
    int eligible = digest.adoption().eligible();
    Target target = digest.config().target();
    return inThread(reads(texts.say("org.name"), now, eligible, target), correction);
  }

  private Message corrected(Message post, Correction correction, LocalDate day) {
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

  private Message inThread(String reads, Correction correction) {
    String now = texts.say("digest.corrected.arrived") + " " + reads;
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

  private String reads(String group, SaidFigure now, int eligible, Target target) {
    String status = status(now.status());
    if (now.active().isEmpty()) {
      return texts.say("digest.corrected.reads.none", group, status);
    }
    Figure.Range active = now.active().get();
    FigureWords words = new FigureWords(texts, target);
    String count = words.of(active, eligible);
    return active.isExact()
        ? texts.say(
            "digest.corrected.reads.exact",
            group,
            count,
            words.share(active.from(), eligible),
            status)
        : texts.say("digest.corrected.reads.coded", group, count, status);
  }

  private String status(Digest.Status status) {
    return texts.say("status.lower." + status.code());
  }
}
