package io.goodhart.approvals;

import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where people of the roster are reached in Slack. */
public interface ReviewerContacts {
  /** The Slack users of a team's people on that day, in a fixed order. */
  List<Alias> peopleOf(TeamId team, LocalDate day);

  /** The Slack users of a team's leads on that day, in a fixed order. */
  List<Alias> leadsOf(TeamId team, LocalDate day);

  /** A Slack user of whoever has this identity; empty if they are not known to have one. */
  Optional<Alias> reached(Alias identity);
}
