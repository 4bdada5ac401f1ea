package io.goodhart.edge.vendor.poll;

import io.goodhart.activity.Source;
import io.goodhart.delivery.Marks;
import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageImport;
import io.goodhart.intake.Door;
import io.goodhart.intake.Intake;
import io.goodhart.roster.RosterStore;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one vendor's usage day by day, whenever it is woken and it is time.
 *
 * <p>The last day that was read to its end is kept in the database. A throttled reading goes on at
 * the same page; any other failure begins the day again, which stores nothing twice. Never to be
 * run by two threads at once.
 */
public final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final Duration SETTLES = Duration.ofHours(6);
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final int REREAD_DAYS = 2;
  private static final int REQUESTS_AT_ONCE = 200;

  private final UsageApi api;
  private final VendorClient client;
  private final Intake intake;
  private final Door door;
  private final RosterStore roster;
  private final Marks marks;
  private final Clock clock;
  private final int backfillDays;
  private Instant due = Instant.MIN;
  private LocalDate rereadOn = LocalDate.MIN;
  private @Nullable DayReading reading;
  private @Nullable Trouble warned;

  Poller(
      UsageApi api,
      VendorClient client,
      Intake intake,
      Door door,
      RosterStore roster,
      Marks marks,
      Clock clock,
      int backfillDays) {
    this.api = api;
    this.client = client;
    this.intake = intake;
    this.door = door;
    this.roster = roster;
    this.marks = marks;
    this.clock = clock;
    this.backfillDays = backfillDays;
  }

  /** The name it is woken and marked by. */
  public String name() {
    return "poll." + api.export().code();
  }

  /** Reads what is new, if it is time; a failure is logged once and tried again later. */
  public void poll() {
    Instant now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    try {
      if (read(now)) {
        due = now.plus(api.interval());
      }
      recovered();
    } catch (PollException e) {
      due = now.plus(e.pause().orElse(RETRY));
      if (e.trouble() != Trouble.THROTTLED) {
        reading = null;
      }
      warn(e.trouble());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether everything was read; else the next wake-up goes on. */
  private boolean read(Instant now) throws PollException, InterruptedException {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate settled = LocalDate.ofInstant(now.minus(SETTLES), ZoneOffset.UTC).minusDays(1);
    LocalDate last = api.readsRunningDay() ? today : settled;
    DayReading current = reading == null ? new DayReading(first(today)) : reading;
    int requests = 0;
    while (!current.day().isAfter(last)) {
      reading = current;
      while (!current.isDone()) {
        if (requests == REQUESTS_AT_ONCE) {
          return false;
        }
        requests++;
        current.read(page(current.day(), current.page()));
      }
      keep(current.day(), settled);
      current = new DayReading(current.day().plusDays(1));
    }
    reading = null;
    rereadOn = today;
    return true;
  }

  /** Once a day, the last days are read again for what arrived late. */
  private LocalDate first(LocalDate today) {
    LocalDate earliest = today.minusDays(backfillDays);
    LocalDate next =
        mark()
            .map(last -> rereadOn.equals(today) ? last.plusDays(1) : last.minusDays(REREAD_DAYS))
            .orElse(earliest);
    return next.isBefore(earliest) ? earliest : next;
  }

  private Optional<LocalDate> mark() {
    return marks.get(name()).map(LocalDate::parse);
  }

  private void keep(LocalDate day, LocalDate settled) {
    if (!day.isAfter(settled) && mark().map(day::isAfter).orElse(true)) {
      marks.set(name(), day.toString());
    }
  }

  private List<String> page(LocalDate day, String page) throws PollException, InterruptedException {
    HttpRequest request = api.request(day, page);
    Optional<String> links = api.linksIn(page);
    if (links.isPresent()) {
      return client
          .ask(request, body -> Links.read(body, links.get()))
          .orElseThrow(() -> new PollException(Trouble.UNREADABLE));
    }
    ImportedPage answer =
        client.ask(
            request,
            body ->
                new UsageImport(
                        api.export(),
                        Source.POLL,
                        intake,
                        door,
                        roster,
                        clock,
                        UsageImport.Progress.NONE)
                    .run(new InputStreamReader(body, StandardCharsets.UTF_8)));
    check(answer);
    return api.next(page, answer).stream().toList();
  }

  /** A shape that changed must not pass for a day without activity. */
  private void check(ImportedPage answer) throws PollException {
    long read = answer.report().read();
    boolean allBad = read > 0 && answer.report().malformed() == read;
    if (!answer.isWhole() || allBad || (api.answersInPages() && !answer.hasList())) {
      throw new PollException(Trouble.UNREADABLE);
    }
    if (answer.report().malformed() > 0) {
      LOG.atWarn()
          .addKeyValue("source", api.export().code())
          .addKeyValue("records", answer.report().malformed())
          .log("Some records could not be read and were left out");
    }
  }

  private void warn(Trouble trouble) {
    if (trouble != warned) {
      LOG.atWarn()
          .addKeyValue("source", api.export().code())
          .addKeyValue("trouble", trouble)
          .log(trouble.advice());
      warned = trouble;
    }
  }

  private void recovered() {
    if (warned != null) {
      LOG.atInfo().addKeyValue("source", api.export().code()).log("The source answers again");
      warned = null;
    }
  }
}
