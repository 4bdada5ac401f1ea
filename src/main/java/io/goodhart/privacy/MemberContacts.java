package io.goodhart.privacy;

import io.goodhart.roster.MemberId;
import io.goodhart.roster.PersonLevel;
import java.util.Optional;

/** Knows where people are reached directly. */
public interface MemberContacts {
  /** Where messages to them go; empty if nowhere. */
  @PersonLevel
  Optional<String> addressOf(MemberId member);
}
