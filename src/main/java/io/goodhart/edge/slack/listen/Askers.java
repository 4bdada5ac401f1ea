package io.goodhart.edge.slack.listen;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import io.goodhart.commands.Asker;
import io.goodhart.roster.Alias;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says who asks: their identity, the zone of their clock and, where it matters, their address. */
final class Askers {
  private static final Logger LOG = LoggerFactory.getLogger(Askers.class);
  private static final Duration FOR_THE_ZONE = Duration.ofMillis(800);

  private final WhoIs whoIs;
  private final MethodsClient methods;
  private final ZoneId zone;

  /** Takes {@code zone} for people whose own is not known in time. */
  Askers(WhoIs whoIs, MethodsClient methods, ZoneId zone) {
    this.whoIs = whoIs;
    this.methods = methods;
    this.zone = zone;
  }

  Asker of(String team, String user) {
    ZoneId shown = whoIs.profile(team, user, FOR_THE_ZONE).map(WhoIs.Profile::zone).orElse(zone);
    return new Asker(Alias.slackUser(team, user), shown, () -> address(user));
  }

  /** The address as Slack has it now; only one that its owner has confirmed there counts. */
  private Optional<String> address(String user) {
    try {
      UsersInfoResponse answer = methods.usersInfo(request -> request.user(user));
      if (answer.isOk() && answer.getUser() != null) {
        return confirmed(answer.getUser());
      }
      LOG.debug("users.info answered {}", answer.getError());
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.debug("users.info could not be asked: {}", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static Optional<String> confirmed(User user) {
    return user.isBot()
            || user.isStranger()
            || !user.isEmailConfirmed()
            || user.getProfile() == null
        ? Optional.empty()
        : Optional.ofNullable(user.getProfile().getEmail());
  }
}
