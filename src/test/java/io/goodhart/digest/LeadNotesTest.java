package io.goodhart.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.Alias;
import io.goodhart.roster.Team;
import io.goodhart.roster.TeamId;
import io.goodhart.testing.Rosters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadNotesTest {
  private static final Team PAYMENTS = Rosters.team(1, "Payments");
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private final List<String> published = new ArrayList<>();

  @Test
  void everyLeadIsToldUnderAKeyOfTheirOwn() {
    notes(List.of("U0LENA", "U0TOM"), Set.of("U0ADMIN")).tell(PAYMENTS, "digest:1", note());

    assertThat(published)
        .containsExactly("told:digest:1:U0LENA to U0LENA", "told:digest:1:U0TOM to U0TOM");
  }

  @Test
  void withoutALeadTheAdminsAreToldByWhateverNameTheyHave() {
    notes(List.of(), Set.of("T1/U0ADMIN", "carla@example.dev", "nobody@example.dev"))
        .tell(PAYMENTS, "digest:1", note());

    assertThat(published)
        .containsExactlyInAnyOrder(
            "told:digest:1:U0ADMIN to U0ADMIN", "told:digest:1:U0CARLA to U0CARLA");
  }

  private LeadNotes notes(List<String> leads, Set<String> admins) {
    return new LeadNotes(
        new LeadContacts() {
          @Override
          public List<String> leadsOf(TeamId team, LocalDate day) {
            return leads;
          }

          @Override
          public Optional<String> of(Alias identity) {
            return identity.value().equals("carla@example.dev")
                ? Optional.of("U0CARLA")
                : Optional.empty();
          }
        },
        admins,
        (key, channel, message, thread) -> published.add(key + " to " + channel),
        MONDAY);
  }

  private static Message note() {
    return Message.of("Something to know.");
  }
}
