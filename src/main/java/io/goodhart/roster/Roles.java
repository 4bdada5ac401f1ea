package io.goodhart.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what, looked up at the moment of use and never remembered: admins are named in the
 * settings, leads in the roster.
 */
public final class Roles {
  private static final Pattern GROUP_ID = Pattern.compile("S[A-Z0-9]{2,63}");

  private final Set<String> listed;
  private final Admins admins;
  private final RosterStore roster;

  /** Knows these admins and no others; see the other constructor. */
  public Roles(Set<String> listed, RosterStore roster) {
    this(listed, Admins.NONE, roster);
  }

  /**
   * Knows these admins.
   *
   * @param listed a Slack user's id, with or without {@code workspace/} before it, or an e-mail
   *     address, which counts once the roster knows whose it is; a user group's handle or id names
   *     nobody by itself, its people are among {@code admins}
   * @param admins who else looks after the installation
   */
  public Roles(Set<String> listed, Admins admins, RosterStore roster) {
    this.listed = Set.copyOf(listed);
    this.admins = admins;
    this.roster = roster;
  }

  /** Whether anybody is named as an admin. */
  public boolean hasAdmin() {
    return !listed.isEmpty() || !admins.people().isEmpty() || admins.group().isPresent();
  }

  /** Whether more than one is named, so that one can agree to what another wants. */
  public boolean hasSecondAdmin() {
    long named = listed.stream().filter(one -> !isGroup(one)).count();
    return named + admins.people().size() > 1;
  }

  /** Whether they look after this installation. */
  public boolean isAdmin(Alias identity) {
    return listed.stream().anyMatch(named -> names(named, identity))
        || admins.people().contains(identity);
  }

  /**
   * Everybody who looks after the installation, each by the name they were named by.
   *
   * @param workspace where Slack users are whose ids stand alone
   */
  public Set<Alias> people(String workspace) {
    Set<Alias> people = new LinkedHashSet<>(admins.people());
    listed.stream()
        .filter(one -> !isGroup(one))
        .sorted()
        .forEach(one -> people.add(of(one, workspace)));
    return people;
  }

  private static Alias of(String named, String workspace) {
    if (named.indexOf('@') > 0) {
      return new Alias(Alias.Kind.EMAIL, named);
    }
    return named.indexOf('/') > 0
        ? new Alias(Alias.Kind.SLACK, named)
        : Alias.slackUser(workspace, named);
  }

  /** The user groups whose people are admins: {@code @handle} or an id. */
  public Set<String> groups() {
    return Stream.concat(listed.stream().filter(Roles::isGroup), admins.group().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isGroup(String named) {
    return named.startsWith("@") || GROUP_ID.matcher(named).matches();
  }

  /** Whether they lead the team on that day. */
  public boolean isLead(Alias identity, TeamId team, LocalDate day) {
    return roster
        .memberOf(identity)
        .map(member -> roster.leadsOf(team, day).contains(member))
        .orElse(false);
  }

  private boolean names(String named, Alias identity) {
    if (named.indexOf('@') > 0) {
      Alias address = new Alias(Alias.Kind.EMAIL, named);
      return address.equals(identity)
          || roster
              .memberOf(address)
              .map(admin -> roster.memberOf(identity).filter(admin::equals).isPresent())
              .orElse(false);
    }
    return identity.kind() == Alias.Kind.SLACK
        && (identity.value().equals(named) || identity.value().endsWith("/" + named));
  }

  /** The admins of a list with commas or spaces between them. */
  public static Set<String> listed(String text) {
    return Arrays.stream(text.split("[,\\s]+"))
        .filter(name -> !name.isEmpty())
        .map(name -> name.indexOf('@') > 0 ? name.toLowerCase(Locale.ROOT) : name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
