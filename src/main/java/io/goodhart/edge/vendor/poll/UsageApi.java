package io.goodhart.edge.vendor.poll;

import io.goodhart.edge.vendor.ImportedPage;
import io.goodhart.edge.vendor.UsageExport;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** How one vendor is asked for the usage of a day (UTC). */
interface UsageApi {
  /** The first page of a day. */
  String FIRST = "";

  /** What its answers look like. */
  UsageExport export();

  /** How often it is worth asking. */
  Duration interval();

  /** Whether the day that is still running can be read, because each record stands for itself. */
  boolean readsRunningDay();

  /** Whether a page without a list of records is an answer of another shape. */
  default boolean answersInPages() {
    return true;
  }

  /**
   * The request for a page.
   *
   * @throws PollException if the vendor named a page that cannot be asked for
   */
  HttpRequest request(LocalDate day, String page) throws PollException;

  /** Whether a page only says where the records are, under this name. */
  default Optional<String> linksIn(String page) {
    return Optional.empty();
  }

  /** The page after one with records. */
  Optional<String> next(String page, ImportedPage answer);
}
