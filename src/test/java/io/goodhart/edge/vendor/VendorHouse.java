package io.goodhart.edge.vendor;

import io.goodhart.activity.ActivityEvent;
import io.goodhart.activity.Source;
import io.goodhart.activity.TokenSums;
import io.goodhart.activity.ToolUse;
import io.goodhart.edge.vendor.UsageImport.Progress;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import io.goodhart.intake.IntakeConfig;
import io.goodhart.intake.Tally;
import io.goodhart.roster.Alias;
import io.goodhart.roster.MemberId;
import io.goodhart.testing.FixedRoster;
import io.goodhart.testing.InMemoryActivityStore;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** An intake over a store in memory, into which files are imported. */
public final class VendorHouse implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  public final InMemoryActivityStore store = new InMemoryActivityStore();
  public final Door door = new Door();
  public final Tally tally = new Tally();
  public final FixedRoster roster =
      new FixedRoster().knows(Alias.guess("ada@example.dev"), new MemberId(1));
  public final Intake intake;

  private final Clock clock;

  VendorHouse() {
    this(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public VendorHouse(Clock clock) {
    this.clock = clock;
    this.intake = new Intake(store, IntakeConfig.DEFAULT, clock, tally);
  }

  /** Imports one of the committed samples. */
  ImportReport bringSample(UsageExport export, String file) {
    try {
      return bring(export, Files.readString(Path.of("src/test/resources/vendor", file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportReport bring(UsageExport export, String text) {
    return bring(export, new StringReader(text)).report();
  }

  ImportedPage bring(UsageExport export, Reader reader) {
    try {
      return new UsageImport(export, Source.IMPORT, intake, door, roster, clock, Progress.NONE)
          .run(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is stored, by time. */
  public List<ActivityEvent> events() {
    return store.events().stream()
        .sorted((a, b) -> a.head().id().at().compareTo(b.head().id().at()))
        .toList();
  }

  /** The tokens stored of a tool. */
  public TokenSums tokens(String tool) {
    return store.usageByTool().stream()
        .filter(use -> use.tool().equals(tool))
        .map(ToolUse::tokens)
        .findFirst()
        .orElse(new TokenSums(0, 0, 0, 0));
  }

  @Override
  public void close() {
    intake.close();
  }
}
