package io.goodhart.approvals;

import io.goodhart.approvals.action.Person;
import io.goodhart.roster.Admins;
import io.goodhart.roster.Roles;
import io.goodhart.roster.RosterStore;
import java.util.Set;
import java.util.function.Predicate;

/** Those who may break the glass: named one by one or by user group, and full members still. */
public final class GlassBreakers implements Predicate<Person> {
  private final Roles named;
  private final Colleagues colleagues;

  /**
   * Knows these people.
   *
   * @param listed Slack ids, e-mail addresses and user groups with {@code @}; nobody if it is empty
   */
  public GlassBreakers(Set<String> listed, RosterStore roster, Colleagues colleagues) {
    this.named = new Roles(listed, Admins.NONE, roster);
    this.colleagues = colleagues;
  }

  @Override
  public boolean test(Person who) {
    boolean listed =
        named.isAdmin(who.identity())
            || named.groups().stream().anyMatch(group -> colleagues.isIn(group, who.identity()));
    return listed && colleagues.isFullMember(who.identity());
  }
}
