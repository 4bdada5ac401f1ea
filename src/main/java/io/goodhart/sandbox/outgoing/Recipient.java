package io.goodhart.sandbox.outgoing;

import java.net.URI;

/** An app's address and the secret that requests to it are signed with. */
public record Recipient(String appId, URI url, String signingSecret) {
  @Override
  public String toString() {
    return "Recipient[" + appId + "]";
  }
}
