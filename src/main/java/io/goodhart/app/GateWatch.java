package io.goodhart.app;

import io.goodhart.delivery.StoreException;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.gate.LedgerNews;
import io.goodhart.digest.gate.PolicyNews;
import io.goodhart.edge.gate.policy.PolicyFile;
import io.goodhart.edge.schedule.Schedule;
import io.goodhart.ledger.Fact;
import io.goodhart.ledger.LedgerContinuity;
import io.goodhart.ledger.LedgerEntry;
import io.goodhart.ledger.LedgerHead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches over the gate itself: its policy, its ledger, and whether this process is ready. */
final class GateWatch {
  private static final Logger LOG = LoggerFactory.getLogger(GateWatch.class);
  private static final Duration BEAT = Duration.ofMinutes(1);

  private final Core core;
  private final PolicyFile policy;
  private final Optional<PolicyNews> policyNews;
  private final Optional<LedgerNews> ledgerNews;
  private final Optional<LedgerContinuity> continuity;

  GateWatch(Core core, PolicyFile policy, DigestPublisher publisher) {
    this.core = core;
    this.policy = policy;
    this.continuity =
        Optional.of(new HeadFile(core.data))
            .filter(HeadFile::canBeKept)
            .map(file -> new LedgerContinuity(core.ledger, file, core.clock));
    Optional<String> channel = core.config.approvals().channel();
    this.policyNews = channel.map(name -> new PolicyNews(publisher, name, core.texts, core.clock));
    this.ledgerNews =
        channel.map(
            name -> new LedgerNews(publisher, name, core.texts, core.clock, core.config.zone()));
  }

  /** What keeps this process from being ready. */
  List<String> problems() {
    List<String> found = new ArrayList<>();
    try {
      Optional<String> unused = core.marks.get("ready");
    } catch (StoreException e) {
      found.add("The database does not answer.");
    }
    found.addAll(policy.problems());
    return found;
  }

  /** Looks whether the ledger goes on where it had got to, and keeps looking at everything. */
  void start(Schedule schedule) {
    begin();
    schedule.every("gate-news", BEAT, this::tell);
  }

  /** Begins a segment of the ledger if it was restored from a backup. */
  void begin() {
    continuity.flatMap(LedgerContinuity::check).ifPresent(this::tellRestored);
  }

  /** Tells what is to be told now. */
  void tell() {
    continuity.ifPresent(LedgerContinuity::witness);
    policyNews.ifPresent(news -> news.tell(policy.problems(), policy.current().isPresent()));
    LedgerHead head = core.ledger.head();
    ledgerNews.ifPresent(news -> news.head(head.sequence(), head.hash().hex()));
  }

  private void tellRestored(LedgerEntry begun) {
    long until = Long.parseLong(fact(begun, LedgerContinuity.LOST_UNTIL));
    LOG.atWarn()
        .addKeyValue("entry", begun.sequence())
        .addKeyValue("lost-until", until)
        .log("The ledger was restored from a backup; a new segment begins");
    ledgerNews.ifPresent(
        news -> news.restored(begun.sequence(), until, fact(begun, LedgerContinuity.LOST_HEAD)));
  }

  private static String fact(LedgerEntry entry, String name) {
    return entry.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(Fact::value)
        .findFirst()
        .orElseThrow();
  }
}
