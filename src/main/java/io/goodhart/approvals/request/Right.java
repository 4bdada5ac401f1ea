package io.goodhart.approvals.request;

/** What somebody may do with a request at this moment, before their own part in it is looked at. */
public enum Right {
  /** They are a reviewer of it. */
  DECIDE,
  /** They belong to the organisation, but are no reviewer of it. */
  NONE,
  /** They are a guest, from outside, deactivated, or nobody knows them. */
  OUTSIDER
}
