package io.goodhart.digest;

import io.goodhart.roster.Alias;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a paragraph. Somebody, a group and a time are shown in the surface's own way; words of
 * others that stand in a piece can therefore never pass for one of these.
 */
public sealed interface Piece {
  /** The piece for surfaces that have no way of their own. */
  String text();

  /** Words, with the light markup of {@link Message}. */
  record Words(String text) implements Piece {}

  /**
   * Words that are shown letter by letter, because others chose them and somebody relies on them.
   */
  record Exactly(String text) implements Piece {}

  /** Several pieces that fill one gap of a sentence. */
  record Together(List<Piece> pieces) implements Piece {
    /** Copies the list. */
    public Together {
      pieces = List.copyOf(pieces);
    }

    @Override
    public String text() {
      return String.join("", pieces.stream().map(Piece::text).toList());
    }
  }

  /** Somebody, by the name that they go by. */
  record Someone(Alias who) implements Piece {
    @Override
    public String text() {
      return who.account();
    }
  }

  /**
   * The people of a user group, who hear of it where the surface can tell them.
   *
   * @param handle with {@code @} before it
   * @param id by which the surface knows the group, if it does
   */
  record Group(String handle, Optional<String> id) implements Piece {
    @Override
    public String text() {
      return handle;
    }
  }

  /** A day and the time of it, by the calendar and the clock of whoever reads it. */
  record DayAndTime(Instant at) implements Piece {
    private static final DateTimeFormatter WRITTEN =
        DateTimeFormatter.ofPattern("EEE d MMM, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Override
    public String text() {
      return WRITTEN.format(at);
    }
  }

  /** The time of a day, on the clock of whoever reads it. */
  record Moment(Instant at) implements Piece {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Override
    public String text() {
      return TIME.format(at);
    }
  }
}
