package io.goodhart.edge.vendor;

import io.goodhart.activity.EventHead;
import io.goodhart.activity.EventId;
import io.goodhart.activity.Presence;
import io.goodhart.activity.Subject;
import io.goodhart.activity.Trigger;
import io.goodhart.edge.vendor.UsageFormat.Parsed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a vendor sums up of one account on one day (UTC). Its events stand at noon of that day, and
 * their ids hold no figure: when the vendor corrects a day later, the first figures stay.
 *
 * @param tool the export it comes from
 * @param day the day
 * @param subject whose account it is
 * @param trigger who set the activity going
 * @param row what tells this sum from others of the same account and day
 */
record UserDay(String tool, LocalDate day, Subject subject, Trigger trigger, String row) {
  /** The head of one of the day's events. */
  EventHead head(String kind) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    EventId id = EventId.of(noon, tool, subject.code(), day.toString(), row, kind);
    return new EventHead(id, subject, tool, trigger, OptionalLong.empty());
  }

  /** A day on which the account's tool reported and was not used. */
  Parsed idle() {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Parsed(List.of(), Optional.of(new Presence(subject, tool, noon)), end());
  }

  /** When the day's figures stop growing. */
  Optional<Instant> end() {
    return Optional.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
