package io.goodhart.edge.vendor;

import java.util.List;

/**
 * What an import did with the records of a file.
 *
 * @param read records found
 * @param added records that were new
 * @param duplicate records that were there already
 * @param ignored records that were of no use
 * @param malformed records that could not be taken
 * @param unattributed records read whose person is not on any roster yet
 * @param unknownFields fields that are not part of the format and were skipped
 * @param slackIdsLeftOut Slack ids that could not be kept, because their workspace is not known
 * @param problems the first problems, in the order of their lines
 */
public record ImportReport(
    long read,
    long added,
    long duplicate,
    long ignored,
    long malformed,
    long unattributed,
    long unknownFields,
    int slackIdsLeftOut,
    List<Problem> problems) {
  /** Problems beyond these are counted and not listed. */
  public static final int MOST_PROBLEMS = 20;

  /** Copies the list. */
  public ImportReport {
    problems = List.copyOf(problems);
  }
}
