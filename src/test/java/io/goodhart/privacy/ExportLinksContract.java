package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.goodhart.roster.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of links to people's own data must do. */
public abstract class ExportLinksContract {
  private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
  private static final Instant EXPIRES = NOW.plus(Duration.ofMinutes(15));
  private static final MemberId ANNA = new MemberId(1);
  private static final MemberId BEN = new MemberId(2);

  private ExportLinks links;

  /** A store that is empty at the start of a test. */
  protected abstract ExportLinks store();

  @BeforeEach
  void open() {
    links = store();
  }

  @Test
  void eachFileIsTakenOnce() {
    links.add("a", ANNA, EXPIRES, NOW);

    assertThat(links.left("a", NOW))
        .containsExactly(ExportForm.NDJSON, ExportForm.CSV, ExportForm.NOTES);
    assertThat(links.take("a", ExportForm.CSV, NOW)).contains(ANNA);
    assertThat(links.take("a", ExportForm.CSV, NOW)).isEmpty();
    assertThat(links.left("a", NOW)).containsExactly(ExportForm.NDJSON, ExportForm.NOTES);
    assertThat(links.take("a", ExportForm.NDJSON, NOW)).contains(ANNA);
    assertThat(links.take("a", ExportForm.NOTES, NOW)).contains(ANNA);
    assertThat(links.left("a", NOW)).isEmpty();
  }

  @Test
  void anExpiredLinkGivesNothing() {
    links.add("a", ANNA, EXPIRES, NOW);

    assertThat(links.left("a", EXPIRES.minusMillis(1))).hasSize(3);
    assertThat(links.left("a", EXPIRES)).isEmpty();
    assertThat(links.take("a", ExportForm.NDJSON, EXPIRES)).isEmpty();
  }

  @Test
  void anUnknownLinkGivesNothing() {
    assertThat(links.left("a", NOW)).isEmpty();
    assertThat(links.take("a", ExportForm.NDJSON, NOW)).isEmpty();
  }

  @Test
  void aNewLinkEndsTheEarlierOneOfTheSamePersonAlone() {
    links.add("a", ANNA, EXPIRES, NOW);
    links.add("b", BEN, EXPIRES, NOW);

    links.add("c", ANNA, EXPIRES, NOW);

    assertThat(links.left("a", NOW)).isEmpty();
    assertThat(links.left("b", NOW)).hasSize(3);
    assertThat(links.take("c", ExportForm.NDJSON, NOW)).contains(ANNA);
  }
}
