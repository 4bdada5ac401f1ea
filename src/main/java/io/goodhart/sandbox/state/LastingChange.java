package io.goodhart.sandbox.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change that outlives the process: one line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LastingChange.MemberAdded.class, name = "member_added"),
  @JsonSubTypes.Type(value = LastingChange.MemberChanged.class, name = "member_changed"),
  @JsonSubTypes.Type(value = LastingChange.ChannelPut.class, name = "channel_put"),
  @JsonSubTypes.Type(value = LastingChange.ChannelArchived.class, name = "channel_archived"),
  @JsonSubTypes.Type(value = LastingChange.UserGroupAdded.class, name = "user_group_added"),
  @JsonSubTypes.Type(value = LastingChange.UserGroupChanged.class, name = "user_group_changed"),
  @JsonSubTypes.Type(value = LastingChange.Joined.class, name = "joined"),
  @JsonSubTypes.Type(value = LastingChange.Left.class, name = "left"),
  @JsonSubTypes.Type(value = LastingChange.Posted.class, name = "posted"),
  @JsonSubTypes.Type(value = LastingChange.Edited.class, name = "edited"),
  @JsonSubTypes.Type(value = LastingChange.Deleted.class, name = "deleted"),
  @JsonSubTypes.Type(value = LastingChange.Reacted.class, name = "reacted"),
  @JsonSubTypes.Type(value = LastingChange.Unreacted.class, name = "unreacted"),
  @JsonSubTypes.Type(value = LastingChange.HomePublished.class, name = "home_published"),
})
public sealed interface LastingChange extends Change {
  /** A member is new. */
  record MemberAdded(SandboxMember member) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(member);
    }
  }

  /** A member has other data now, which includes being deactivated. */
  record MemberChanged(SandboxMember member) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(member);
    }
  }

  /** A channel is new or has another name, topic or kind. */
  record ChannelPut(SandboxChannel channel) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(channel);
    }
  }

  /** A channel was closed for good. */
  record ChannelArchived(String channel, String by) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).archive();
    }
  }

  /** A user group is new. */
  record UserGroupAdded(SandboxUserGroup group) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(group);
    }
  }

  /** A user group has other people or another name now, or is out of use. */
  record UserGroupChanged(SandboxUserGroup group, SandboxUserGroup previous)
      implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(group);
    }
  }

  /** A member came into a channel; {@code inviter} is empty when they came by themselves. */
  record Joined(String channel, String user, String inviter) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).join(user);
    }
  }

  /** A member left a channel. */
  record Left(String channel, String user) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).leave(user);
    }
  }

  /** A message is new. */
  record Posted(String channel, ObjectNode message) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).put(message);
      contents.remember(message.path("bot_profile"));
    }
  }

  /** A message says something else now. */
  record Edited(String channel, ObjectNode message, ObjectNode previous) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).put(message);
    }
  }

  /** A message is gone. */
  record Deleted(String channel, ObjectNode previous) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).remove(previous);
    }
  }

  /** A member added a reaction. */
  record Reacted(String channel, String ts, String name, String user) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).react(ts, name, user);
    }
  }

  /** A member took a reaction back. */
  record Unreacted(String channel, String ts, String name, String user) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.existing(channel).unreact(ts, name, user);
    }
  }

  /** An app showed a person another Home. */
  record HomePublished(String user, String appId, ObjectNode view) implements LastingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.putHome(user, appId, view);
    }
  }
}
