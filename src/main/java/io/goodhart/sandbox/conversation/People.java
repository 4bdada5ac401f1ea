package io.goodhart.sandbox.conversation;

import io.goodhart.sandbox.state.Contents;
import io.goodhart.sandbox.state.LastingChange;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxMember;
import io.goodhart.sandbox.state.WorkspaceState;
import io.goodhart.sandbox.wire.SlackRefusal;
import java.util.List;
import java.util.Optional;

/** The members of the workspace. */
public final class People {
  private final WorkspaceState state;

  public People(WorkspaceState state) {
    this.state = state;
  }

  /** Adds a member; one with the same id is brought up to date instead. */
  public void add(SandboxMember member) {
    state.locked(contents -> put(contents, member));
  }

  /**
   * Changes a member's data.
   *
   * @throws SlackRefusal {@code user_not_found}
   */
  public void update(SandboxMember member) {
    state.locked(
        contents -> {
          known(member.id());
          return put(contents, member);
        });
  }

  /**
   * Deactivates a member; Slack never forgets one.
   *
   * @throws SlackRefusal {@code user_not_found}
   */
  public void deactivate(String id) {
    update(known(id).with(MemberTrait.DEACTIVATED));
  }

  public Optional<SandboxMember> find(String id) {
    return state.locked(contents -> contents.member(id));
  }

  public List<SandboxMember> all() {
    return state.locked(contents -> List.copyOf(contents.members()));
  }

  /**
   * A member that must be there.
   *
   * @throws SlackRefusal {@code user_not_found}
   */
  public SandboxMember known(String id) {
    return find(id).orElseThrow(() -> new SlackRefusal("user_not_found"));
  }

  private SandboxMember put(Contents contents, SandboxMember member) {
    Optional<SandboxMember> before = contents.member(member.id());
    if (before.isEmpty()) {
      state.record(new LastingChange.MemberAdded(member));
    } else if (!before.get().equals(member)) {
      state.record(new LastingChange.MemberChanged(member));
    }
    return member;
  }
}
