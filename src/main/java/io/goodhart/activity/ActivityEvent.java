package io.goodhart.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** One thing that happened, normalised; metadata only. */
public sealed interface ActivityEvent {
  /** What every event has. */
  EventHead head();

  /** What kind of thing it is, for storage and counting. */
  Kind kind();

  /** Whether a person started something with it, which is what makes a day deliberate. */
  default boolean isDeliberate() {
    return head().trigger() == Trigger.HUMAN && kind().startsSomething;
  }

  /**
   * Whether it is activity, which makes a day active. An outcome is not: a branch may be merged, or
   * a commit arrive late, on a day on which nobody worked with an agent.
   */
  default boolean isActivity() {
    return kind().isActivity();
  }

  /** Whether it begins a turn, the unit that the signals look at. */
  default boolean startsTurn() {
    return kind().startsSomething;
  }

  /** The keyed fingerprint of the text that came with it, if there was any. */
  default OptionalLong fingerprint() {
    return OptionalLong.empty();
  }

  /** The model that was used, if the source names one. */
  default Optional<String> model() {
    return Optional.empty();
  }

  /** The tokens it carries. */
  default TokenUsage tokens() {
    return TokenUsage.NONE;
  }

  /** The kinds of event and the numbers they are stored by. */
  enum Kind {
    /** A prompt, a mention, a command. */
    PROMPT(1, true),
    /** A turn with its tokens in one record, as a usage file reports it. */
    TURN(2, true),
    /** A request to a model, with its tokens; part of a turn that another record begins. */
    MODEL_CALL(3, false),
    /** Something an agent did: a post, a declared action. */
    AGENT_ACTION(4, false),
    /** A person's reply or reaction to an agent's post. */
    RESPONSE(5, false),
    /** What came of the work; it makes no day active. */
    OUTCOME(6, false),
    /** An outcome was taken back; it makes no day active and is no outcome. */
    REVERT(7, false);

    private final int code;
    private final boolean startsSomething;

    Kind(int code, boolean startsSomething) {
      this.code = code;
      this.startsSomething = startsSomething;
    }

    /** The number it is stored by. */
    public int code() {
      return code;
    }

    /** Whether events of this kind begin a turn. */
    public boolean startsTurn() {
      return startsSomething;
    }

    /** Whether events of this kind make a day active. */
    public boolean isActivity() {
      return this != OUTCOME && this != REVERT;
    }
  }

  /**
   * Somebody or something asked an agent to work.
   *
   * @param fingerprint of the text, keyed; the text itself is gone
   */
  record Prompt(EventHead head, OptionalLong fingerprint) implements ActivityEvent {
    @Override
    public Kind kind() {
      return Kind.PROMPT;
    }
  }

  /**
   * A turn and what it used, in one record.
   *
   * @param model the model, if known
   * @param outcomes accepted edits, commits, merged changes tied to it
   * @param humanReply whether a person answered or reacted
   */
  record Turn(
      EventHead head,
      Optional<String> model,
      TokenUsage tokens,
      OptionalLong fingerprint,
      int outcomes,
      boolean humanReply)
      implements ActivityEvent {
    /** Refuses a negative count of outcomes. */
    public Turn {
      if (outcomes < 0) {
        throw new IllegalArgumentException("Outcomes cannot be " + outcomes);
      }
    }

    @Override
    public Kind kind() {
      return Kind.TURN;
    }
  }

  /** A request to a model and what it used. */
  record ModelCall(EventHead head, Optional<String> model, TokenUsage tokens)
      implements ActivityEvent {
    @Override
    public Kind kind() {
      return Kind.MODEL_CALL;
    }
  }

  /** Something an agent did on somebody's behalf, or its owner's. */
  record AgentAction(EventHead head) implements ActivityEvent {
    @Override
    public Kind kind() {
      return Kind.AGENT_ACTION;
    }
  }

  /** A person answered an agent's post, or reacted to it. */
  record Response(EventHead head) implements ActivityEvent {
    @Override
    public Kind kind() {
      return Kind.RESPONSE;
    }
  }

  /**
   * Something came of the work with agents. Alone it makes nobody active.
   *
   * @param what came of it
   * @param count how many, 1 to a million
   * @param named whether its source names it: then the key of its id stands for it at whatever time
   *     and through whatever door it is told, and it counts once
   * @param deployed what a deployment brought where, if its source tells that
   */
  record Outcome(
      EventHead head, OutcomeKind what, int count, boolean named, Optional<Deployed> deployed)
      implements ActivityEvent {
    /** The largest count taken in one record. */
    public static final int MOST = 1_000_000;

    /** The id of an outcome that its source names, the same through every door. */
    public static EventId id(Instant at, OutcomeKind what, String name) {
      return new EventId(at, key(what, name));
    }

    /** The key that an outcome is known by whenever it is told. */
    public static long key(OutcomeKind what, String name) {
      return EventId.hash("outcome", what.name(), name);
    }

    /** Refuses a count below one and an absurdly large one. */
    public Outcome {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("1 to " + MOST + " outcomes make one, not " + count);
      }
    }

    /** An outcome of which no more is told. */
    public Outcome(EventHead head, OutcomeKind what, int count, boolean named) {
      this(head, what, count, named, Optional.empty());
    }

    @Override
    public Kind kind() {
      return Kind.OUTCOME;
    }
  }

  /**
   * Somebody took an outcome back, their own or another's.
   *
   * @param of the key of the outcome
   * @param named whether its source names it, so that it counts once whenever it is told
   */
  record Revert(EventHead head, long of, boolean named) implements ActivityEvent {
    /** The id of a revert that its source names, the same through every door. */
    public static EventId id(Instant at, String name) {
      return EventId.of(at, "revert", name);
    }

    @Override
    public Kind kind() {
      return Kind.REVERT;
    }
  }
}
