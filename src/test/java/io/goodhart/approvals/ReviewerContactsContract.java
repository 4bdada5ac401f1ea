package io.goodhart.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.RosterStore;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way to reach reviewers does. */
public abstract class ReviewerContactsContract {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Alias LENA = Alias.slackUser("T1", "U0LENA");
  private static final Alias BEN = Alias.slackUser("T1", "U0BEN");

  protected abstract RosterStore roster();

  protected abstract ReviewerContacts contacts();

  @BeforeEach
  void makeATeam() {
    roster()
        .apply(
            List.of(
                row("m-1", true, LENA, Alias.guess("lena@example.dev")),
                row("m-2", true, Alias.guess("without-slack@example.dev")),
                row("m-3", false, BEN)),
            LocalDate.of(2026, 11, 1));
  }

  @Test
  void aTeamsPeopleAndLeadsAreReachedOnTheDaysOnWhichTheyAreThat() {
    assertThat(contacts().peopleOf(team(), TODAY)).containsExactly(BEN, LENA);
    assertThat(contacts().leadsOf(team(), TODAY)).containsExactly(LENA);
    assertThat(contacts().leadsOf(team(), LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(contacts().peopleOf(new TeamId(team().value() + 1), TODAY)).isEmpty();
  }

  @Test
  void somebodyIsReachedByAnyOfTheirNames() {
    assertThat(contacts().reached(Alias.guess("lena@example.dev"))).contains(LENA);
    assertThat(contacts().reached(BEN)).contains(BEN);
    assertThat(contacts().reached(Alias.guess("without-slack@example.dev"))).isEmpty();
    assertThat(contacts().reached(Alias.guess("nobody@example.dev"))).isEmpty();
  }

  private TeamId team() {
    return roster().team("Payments").orElseThrow().id();
  }

  private static RosterRow row(String member, boolean leads, Alias... aliases) {
    return new RosterRow(
        member,
        List.of(aliases),
        "Payments",
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        true,
        Optional.empty(),
        leads);
  }
}
