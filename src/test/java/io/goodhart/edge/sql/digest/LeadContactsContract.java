package io.goodhart.edge.sql.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.edge.sql.TestDatabase;
import io.goodhart.edge.sql.roster.JdbiRosterStore;
import io.goodhart.roster.Alias;
import io.goodhart.roster.RosterRow;
import io.goodhart.roster.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases must tell of how leads and admins are reached. */
abstract class LeadContactsContract {
  /** The database under test, emptied before each test. */
  abstract TestDatabase database();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @BeforeEach
  void makeATeam() {
    new JdbiRosterStore(database().get())
        .apply(
            List.of(
                row("m-1", true, Alias.slackUser("T1", "U0LENA"), Alias.guess("lena@example.dev")),
                row("m-2", true, Alias.guess("without-slack@example.dev")),
                row("m-3", false, Alias.slackUser("T1", "U0BEN"))),
            LocalDate.of(2026, 11, 1));
  }

  @Test
  void leadsAreReachedAsSlackUsersOnTheDaysThatTheyLead() {
    assertThat(contacts().leadsOf(team(), TODAY)).containsExactly("U0LENA");
    assertThat(contacts().leadsOf(team(), LocalDate.of(2025, 12, 31))).isEmpty();
    assertThat(contacts().leadsOf(new TeamId(team().value() + 1), TODAY)).isEmpty();
  }

  @Test
  void somebodyIsReachedByAnyOfTheirNames() {
    assertThat(contacts().of(Alias.guess("lena@example.dev"))).contains("U0LENA");
    assertThat(contacts().of(Alias.slackUser("T1", "U0BEN"))).contains("U0BEN");
    assertThat(contacts().of(Alias.guess("without-slack@example.dev"))).isEmpty();
    assertThat(contacts().of(Alias.guess("nobody@example.dev"))).isEmpty();
  }

  private JdbiLeadContacts contacts() {
    return new JdbiLeadContacts(database().get());
  }

  private TeamId team() {
    return new JdbiRosterStore(database().get()).teams().get(0).id();
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
