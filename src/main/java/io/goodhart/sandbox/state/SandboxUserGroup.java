package io.goodhart.sandbox.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A user group: people who are mentioned by one handle.
 *
 * @param id such as {@code S0PAYMENTS}
 * @param handle without {@code @}
 * @param users the ids of the members in it
 * @param disabled whether it is out of use; Slack never forgets one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SandboxUserGroup(
    String id, String handle, String name, List<String> users, boolean disabled) {

  public SandboxUserGroup {
    if (!id.matches("S[A-Z0-9_]+")) {
      throw new IllegalArgumentException("user group id is like S0PAYMENTS, not " + id);
    }
    users = List.copyOf(new LinkedHashSet<>(users));
  }

  public static SandboxUserGroup of(String id, String handle, String... users) {
    return new SandboxUserGroup(id, handle, handle, Arrays.asList(users), false);
  }

  public SandboxUserGroup withUsers(String... ids) {
    return new SandboxUserGroup(id, handle, name, Arrays.asList(ids), disabled);
  }

  public SandboxUserGroup asDisabled() {
    return new SandboxUserGroup(id, handle, name, users, true);
  }
}
