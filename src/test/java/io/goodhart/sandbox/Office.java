package io.goodhart.sandbox;

import io.goodhart.sandbox.outgoing.Delivery;
import io.goodhart.sandbox.state.MemberTrait;
import io.goodhart.sandbox.state.SandboxApp;
import io.goodhart.sandbox.state.SandboxChannel;
import io.goodhart.sandbox.state.SandboxCommand;
import io.goodhart.sandbox.state.SandboxMember;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A running sandbox with three people, four channels and an installed app whose endpoint is real.
 * The app is in {@link #GENERAL} and {@link #SECRET}, not in {@link #RANDOM} and {@link #HIDDEN}.
 */
public final class Office implements AutoCloseable {
  public static final String ADA = "U0ADA";
  public static final String BO = "U0BO";
  public static final String CY = "U0CY";
  public static final String BOT_USER = "U0APPBOT";
  public static final String BOT = "B0APP";
  public static final String APP = "A0APP";
  public static final String TOKEN = "xoxb-app";
  public static final String SECRET_KEY = "shh-it-is-a-test";
  public static final String GENERAL = "C0GENERAL";
  public static final String RANDOM = "C0RANDOM";
  public static final String SECRET = "C0SECRET";
  public static final String HIDDEN = "C0HIDDEN";

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SteppingClock clock = new SteppingClock();
  private final AppEndpoint app;
  private final Sandbox sandbox;

  private Office(AppEndpoint app, UnaryOperator<SandboxConfig> settings) {
    this.app = app;
    SandboxConfig config =
        SandboxConfig.on(clock)
            .withRateLimits(false)
            .withRetryDelays(List.of(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(40)));
    this.sandbox = Sandbox.start(settings.apply(config));
  }

  public static Office open() {
    return open(config -> config);
  }

  /** Opens an office in a workspace that is set up otherwise. */
  public static Office open(UnaryOperator<SandboxConfig> settings) {
    try {
      Office office = new Office(new AppEndpoint(), settings);
      office.furnish();
      office.quiet();
      return office;
    } catch (IOException e) {
      throw new IllegalStateException("could not start the app's endpoint", e);
    }
  }

  public SteppingClock clock() {
    return clock;
  }

  public AppEndpoint app() {
    return app;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Workspace workspace() {
    return sandbox.workspace();
  }

  /** A caller with the app's token. */
  public ApiClient api() {
    return new ApiClient(sandbox.url(), TOKEN);
  }

  /** A caller with a person's token. */
  public ApiClient as(String user) {
    return api().withToken("xoxp-sandbox-" + user);
  }

  /** Waits until nothing is on its way to the app. */
  public void quiet() {
    sandbox.deliveries().awaitQuiet(LIMIT);
  }

  /** Waits, then answers the events of a type so far. */
  public List<Delivery> events(String type) {
    quiet();
    return sandbox.deliveries().events(type);
  }

  @Override
  public void close() {
    sandbox.close();
    app.close();
  }

  /** The office's app, with its address. */
  public SandboxApp installed() {
    return new SandboxApp(
        APP,
        BOT,
        BOT_USER,
        "Meter",
        TOKEN,
        SECRET_KEY,
        app.url(),
        List.of(
            SandboxCommand.of("/usage", "Shows your week", "[me|team]"),
            new SandboxCommand("/raw", "Takes text as typed", "", false)),
        Set.of(
            "message",
            "app_mention",
            "reaction_added",
            "reaction_removed",
            "member_joined_channel",
            "member_left_channel",
            "team_join",
            "subteam_created",
            "subteam_updated",
            "subteam_members_changed",
            "user_change",
            "app_home_opened",
            "channel_archive",
            "app_uninstalled",
            "tokens_revoked"));
  }

  private void furnish() {
    Workspace workspace = sandbox.workspace();
    workspace.addMember(
        SandboxMember.of(ADA, "ada", "Ada Byron", "ada@example.com", "Europe/London")
            .with(MemberTrait.ADMIN)
            .withTitle("Engineer"));
    workspace.addMember(
        SandboxMember.of(BO, "bo", "Bo Diaz", "Bo@Example.com", "America/New_York"));
    workspace.addMember(SandboxMember.of(CY, "cy", "Cy Ito", "cy@example.com", "Asia/Tokyo"));
    workspace.addChannel(SandboxChannel.publicChannel(GENERAL, "general").withMembers(ADA, BO, CY));
    workspace.addChannel(SandboxChannel.publicChannel(RANDOM, "random").withMembers(ADA, BO));
    workspace.addChannel(SandboxChannel.privateChannel(SECRET, "secret").withMembers(ADA));
    workspace.addChannel(SandboxChannel.privateChannel(HIDDEN, "hidden").withMembers(CY));
    workspace.installApp(installed());
    workspace.join(GENERAL, BOT_USER);
    workspace.join(SECRET, BOT_USER);
  }
}
