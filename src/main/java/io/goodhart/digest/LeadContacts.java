package io.goodhart.digest;

import io.goodhart.roster.Alias;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Knows where the people who look after a team are reached directly. */
public interface LeadContacts {
  /** Where those who lead the team on that day are reached; those who cannot be are left out. */
  List<String> leadsOf(TeamId team, LocalDate day);

  /** Where somebody is reached; empty if nowhere. */
  Optional<String> of(Alias identity);
}
