package io.goodhart.sandbox.state;

/** A change that a restart forgets: installations, open modals, ephemerals, read marks. */
public sealed interface PassingChange extends Change {
  /** An app is there from now on, in place of an earlier one with the same id. */
  record AppInstalled(SandboxApp app) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(InstalledApp.of(app));
    }
  }

  /** An app was taken away; it still hears of this. */
  record AppUninstalled(SandboxApp app) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(InstalledApp.of(app).refused("account_inactive"));
    }
  }

  /** An app's token stopped working. */
  record TokenRevoked(SandboxApp app) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {
      contents.put(InstalledApp.of(app).refused("token_revoked"));
    }
  }

  /** A person looked at an app's Home; {@code channel} is their direct message with it. */
  record HomeOpened(String user, SandboxApp app, String channel) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {}
  }

  /** A person's stack of modals is another one now. */
  record ModalsChanged(String user) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {}
  }

  /** What only one person sees in a channel is another now. */
  record EphemeralsChanged(String channel, String user) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {}
  }

  /** A person has read a channel. */
  record ChannelRead(String channel, String user) implements PassingChange {
    @Override
    public void applyTo(Contents contents) {}
  }
}
