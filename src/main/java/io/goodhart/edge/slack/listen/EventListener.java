package io.goodhart.edge.slack.listen;

import io.goodhart.edge.slack.Installation;
import io.goodhart.edge.slack.roster.RosterNews;

/** Does what an event asks for, and records what it counts for. */
final class EventListener {
  private final ActivityRecorder recorder;
  private final ChannelWelcome welcome;
  private final RosterNews news;
  private final Runnable invited;
  private final HomeTab home;
  private final Installation installation;

  EventListener(
      ActivityRecorder recorder,
      ChannelWelcome welcome,
      RosterNews news,
      Runnable invited,
      HomeTab home,
      Installation installation) {
    this.recorder = recorder;
    this.welcome = welcome;
    this.news = news;
    this.invited = invited;
    this.home = home;
    this.installation = installation;
  }

  /** Works on one event; may run again for the same one. */
  Tried hear(Envelope event) {
    switch (event.type()) {
      case "member_joined_channel" -> {
        welcome.greet(event);
        if (event.isAboutGoodhart()) {
          invited.run();
        }
        news.channelChanged(event.channel());
      }
      case "app_home_opened" -> {
        if (event.opensHome()) {
          home.show(event.team(), event.user());
        }
      }
      case "member_left_channel" -> news.channelChanged(event.channel());
      case "subteam_created", "subteam_members_changed", "subteam_updated" -> news.groupsChanged();
      case "team_join", "user_change" -> news.userChanged(event.user());
      case "app_uninstalled" -> installation.revoke("app_uninstalled");
      case "tokens_revoked" -> {
        if (event.revokesBotToken()) {
          installation.revoke("tokens_revoked");
        }
      }
      default -> {
        // Everything else is activity or nothing.
      }
    }
    return recorder.record(event);
  }
}
