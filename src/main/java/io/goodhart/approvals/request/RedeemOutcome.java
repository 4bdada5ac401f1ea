package io.goodhart.approvals.request;

/** What became of the use of an approval. */
public sealed interface RedeemOutcome {
  /**
   * The action may run now.
   *
   * @param request the request, used
   */
  record Redeemed(Request request) implements RedeemOutcome {}

  /**
   * Another action was brought than the one that was approved; the approval is void.
   *
   * @param request the request, revoked
   */
  record Changed(Request request) implements RedeemOutcome {}

  /**
   * It may not run.
   *
   * @param why what stands against it
   * @param request the request as it stands
   */
  record Refused(Code why, Request request) implements RedeemOutcome {}
}
