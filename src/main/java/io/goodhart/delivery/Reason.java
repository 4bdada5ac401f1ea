package io.goodhart.delivery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * Why a direct message may be sent at all, how often, and when. Nothing else sends one.
 *
 * <p>{@code /usage quiet} leaves those that somebody must not miss; those that can wait do so until
 * the morning.
 */
public enum Reason {
  /** There is a new note for them. */
  NOTE("note", Often.ONCE_A_WEEK, true, false),
  /** Somebody is opening data about them. */
  LOOK("look", Often.ONCE_A_DAY, true, true),
  /** A second admin agreed to what they asked to open. */
  AGREED("agreed", Often.EACH, true, false),
  /** A digest of a team that they look after could not be posted. */
  UNPOSTED("unposted", Often.EACH, true, false),
  /** A run of their agent seems stuck. */
  STUCK_RUN("stuck-run", Often.EACH, false, true),
  /** What became of their own agent's request. */
  OUTCOME("outcome", Often.EACH, false, false),
  /** They are asked to approve, by name. */
  ASKED("asked", Often.EACH, false, false),
  /** Their codes were set up or changed. */
  CODES("codes", Often.EACH, false, true);

  private final String code;
  private final Often often;
  private final boolean waitsForMorning;
  private final boolean evenIfQuiet;

  Reason(String code, Often often, boolean waitsForMorning, boolean evenIfQuiet) {
    this.code = code;
    this.often = often;
    this.waitsForMorning = waitsForMorning;
    this.evenIfQuiet = evenIfQuiet;
  }

  /** The word it is known by. */
  public String code() {
    return code;
  }

  /** Whether it waits until the morning of a night. */
  boolean waitsForMorning() {
    return waitsForMorning;
  }

  /** Whether it is sent to somebody who asked for quiet. */
  public boolean evenIfQuiet() {
    return evenIfQuiet;
  }

  /** How often it may be sent. */
  Often often() {
    return often;
  }

  /** How often a message may be sent to one person. */
  enum Often {
    ONCE_A_WEEK {
      @Override
      LocalDate next(LocalDate day) {
        return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      }

      @Override
      String slot(LocalDate day, String about) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
      }
    },
    ONCE_A_DAY {
      @Override
      LocalDate next(LocalDate day) {
        return day.plusDays(1);
      }

      @Override
      String slot(LocalDate day, String about) {
        return day.toString();
      }
    },
    EACH {
      @Override
      LocalDate next(LocalDate day) {
        return day;
      }

      @Override
      String slot(LocalDate day, String about) {
        return about;
      }
    };

    /** The first day on which the next one may be sent. */
    abstract LocalDate next(LocalDate day);

    /** What all messages of the same turn have in common. */
    abstract String slot(LocalDate day, String about);
  }
}
