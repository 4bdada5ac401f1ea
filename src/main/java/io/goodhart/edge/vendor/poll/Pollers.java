package io.goodhart.edge.vendor.poll;

import io.goodhart.delivery.Marks;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes a poller for each vendor that there is a key for. */
public final class Pollers {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Intake intake;
  private final Door door;
  private final RosterStore roster;
  private final Marks marks;
  private final Clock clock;
  private final Duration patience;

  /** Pollers that bring what they read to this intake. */
  public Pollers(Intake intake, Door door, RosterStore roster, Marks marks, Clock clock) {
    this(intake, door, roster, marks, clock, PATIENCE);
  }

  Pollers(
      Intake intake, Door door, RosterStore roster, Marks marks, Clock clock, Duration patience) {
    this.intake = intake;
    this.door = door;
    this.roster = roster;
    this.marks = marks;
    this.clock = clock;
    this.patience = patience;
  }

  /** One for each key. */
  public List<Poller> of(SourcesConfig sources, VendorKeys keys) {
    List<UsageApi> apis = new ArrayList<>();
    keys.copilot()
        .map(key -> new CopilotApi(sources.copilotUrl(), sources.copilotOrganization(), key))
        .ifPresent(apis::add);
    keys.anthropic()
        .map(key -> new ClaudeCodeApi(sources.anthropicUrl(), key))
        .ifPresent(apis::add);
    keys.openai().map(key -> new OpenAiApi(sources.openaiUrl(), key)).ifPresent(apis::add);
    keys.cursor().map(key -> new CursorApi(sources.cursorUrl(), key)).ifPresent(apis::add);
    keys.litellm().map(key -> new LiteLlmApi(sources.litellmUrl(), key)).ifPresent(apis::add);
    VendorClient client = new VendorClient(clock, patience);
    return apis.stream()
        .map(
            api ->
                new Poller(api, client, intake, door, roster, marks, clock, sources.backfillDays()))
        .toList();
  }
}
