package io.goodhart.activity;

import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.time.Instant;
import java.util.List;

/** Finds what a member used from one moment to another. */
@FunctionalInterface
public interface SpanUsage {
  /** By tool and model, from {@code from} until before {@code to}. */
  @PersonLevel
  List<ModelUse> between(MemberId member, Instant from, Instant to);
}
