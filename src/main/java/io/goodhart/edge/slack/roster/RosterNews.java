package io.goodhart.edge.slack.roster;

/** Hears from Slack that something in the roster is another now; the news carry ids only. */
public interface RosterNews {
  /** Hears nothing, where no roster is kept. */
  RosterNews UNHEARD =
      new RosterNews() {
        @Override
        public void userChanged(String user) {}

        @Override
        public void groupsChanged() {}

        @Override
        public void channelChanged(String channel) {}
      };

  /** A user is new, or their account is another now. */
  void userChanged(String user);

  /** Some user group has other people now. */
  void groupsChanged();

  /** Somebody came into the channel or left it. */
  void channelChanged(String channel);
}
