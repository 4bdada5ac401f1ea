package io.goodhart.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.goodhart.sandbox.Office;
import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.state.SandboxUserGroup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserGroupsTest {
  private static final SandboxUserGroup GROUP =
      SandboxUserGroup.of("S0MAKERS", "makers", Office.ADA, Office.BO);

  private final Office office = Office.open();

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void groupsAreListedWithTheirPeopleIfAskedFor() {
    office.workspace().putUserGroup(GROUP);

    JsonNode with = office.api().call("usergroups.list", "include_users", "true");
    JsonNode without = office.api().call("usergroups.list");

    assertThat(with.path("usergroups").path(0).path("handle").asText()).isEqualTo("makers");
    assertThat(with.path("usergroups").path(0).path("users")).hasSize(2);
    assertThat(without.path("usergroups").path(0).has("users")).isFalse();
  }

  @Test
  void aGroupOutOfUseIsListedOnRequestOnly() {
    office.workspace().putUserGroup(GROUP.asDisabled());

    assertThat(office.api().call("usergroups.list").path("usergroups")).isEmpty();
    assertThat(office.api().call("usergroups.list", "include_disabled", "true").path("usergroups"))
        .hasSize(1);
  }

  @Test
  void thePeopleOfOneGroupCanBeRead() {
    office.workspace().putUserGroup(GROUP);

    assertThat(office.api().call("usergroups.users.list", "usergroup", "S0MAKERS").path("users"))
        .extracting(JsonNode::asText)
        .containsExactly(Office.ADA, Office.BO);
    assertThat(
            office
                .api()
                .call("usergroups.users.list", "usergroup", "S0NONE")
                .path("error")
                .asText())
        .isEqualTo("no_such_subteam");
  }

  @Test
  void anAppHearsWhoCameAndWhoLeft() {
    office.workspace().putUserGroup(GROUP);
    office.workspace().putUserGroup(GROUP.withUsers(Office.BO, Office.CY));

    List<Delivery> created = office.events("subteam_created");
    List<Delivery> changed = office.events("subteam_members_changed");
    assertThat(created).hasSize(1);
    assertThat(office.events("subteam_updated")).hasSize(1);
    JsonNode event = changed.get(0).json().path("event");
    assertThat(event.path("added_users").path(0).asText()).isEqualTo(Office.CY);
    assertThat(event.path("removed_users").path(0).asText()).isEqualTo(Office.ADA);
  }
}
