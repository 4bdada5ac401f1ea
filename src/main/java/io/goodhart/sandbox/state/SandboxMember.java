package io.goodhart.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A person or bot user of the workspace.
 *
 * @param id such as {@code U0ADA}
 * @param name the handle, without {@code @}
 * @param tz an IANA zone id
 * @param teamId empty for the workspace's own people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SandboxMember(
    String id,
    String name,
    String realName,
    String email,
    String tz,
    String title,
    String teamId,
    Set<MemberTrait> traits) {

  /**
   * Checks the id and the zone.
   *
   * @throws IllegalArgumentException when the id is not like {@code U...} or {@code W...}
   * @throws java.time.DateTimeException when the zone is unknown
   */
  public SandboxMember {
    if (!id.matches("[UW][A-Z0-9_]+")) {
      throw new IllegalArgumentException("member id is like U0ADA, not " + id);
    }
    ZoneId unused = ZoneId.of(tz);
    traits = traits.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(traits));
  }

  /** An ordinary full member. */
  public static SandboxMember of(String id, String name, String realName, String email, String tz) {
    return new SandboxMember(id, name, realName, email, tz, "", "", Set.of());
  }

  /** The same member with one more trait. */
  public SandboxMember with(MemberTrait trait) {
    EnumSet<MemberTrait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new SandboxMember(id, name, realName, email, tz, title, teamId, more);
  }

  public SandboxMember withTitle(String title) {
    return new SandboxMember(id, name, realName, email, tz, title, teamId, traits);
  }

  public SandboxMember withRealName(String realName) {
    return new SandboxMember(id, name, realName, email, tz, title, teamId, traits);
  }

  public SandboxMember withTz(String tz) {
    return new SandboxMember(id, name, realName, email, tz, title, teamId, traits);
  }

  /** The same member as an outsider, whose home is another workspace. */
  public SandboxMember ofTeam(String teamId) {
    return new SandboxMember(id, name, realName, email, tz, title, teamId, traits);
  }

  public boolean isBot() {
    return traits.contains(MemberTrait.BOT);
  }

  public boolean isAdmin() {
    return traits.contains(MemberTrait.ADMIN) || isOwner();
  }

  public boolean isOwner() {
    return traits.contains(MemberTrait.OWNER);
  }

  public boolean isRestricted() {
    return traits.contains(MemberTrait.GUEST) || isUltraRestricted();
  }

  public boolean isUltraRestricted() {
    return traits.contains(MemberTrait.SINGLE_CHANNEL_GUEST);
  }

  public boolean isStranger() {
    return traits.contains(MemberTrait.STRANGER);
  }

  public boolean deleted() {
    return traits.contains(MemberTrait.DEACTIVATED);
  }
}
