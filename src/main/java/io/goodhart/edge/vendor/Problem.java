package io.goodhart.edge.vendor;

/**
 * A record of a file that could not be taken.
 *
 * @param line where it stands, from 1
 * @param record which record of the file it is, from 1; 0 where a line has one record
 * @param reason what is wrong, as a sentence without the record's content
 */
public record Problem(long line, long record, String reason) {
  /** A problem of a line that has one record. */
  Problem(long line, String reason) {
    this(line, 0, reason);
  }

  /** Where it stands, in words. */
  public String place() {
    return record == 0 ? "line " + line : "record " + record + " (line " + line + ")";
  }
}
