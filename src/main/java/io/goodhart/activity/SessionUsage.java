package io.goodhart.activity;

import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.time.Instant;
import java.util.List;

/** Finds what a member's sessions used from a moment on. */
@FunctionalInterface
public interface SessionUsage {
  /** By session, tool and model; what came without a session is not in it. */
  @PersonLevel
  List<SessionUse> since(MemberId member, Instant from);
}
