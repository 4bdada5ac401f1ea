package io.goodhart.privacy;

import io.goodhart.activity.ActivityEvent.Kind;
import io.goodhart.activity.EventId;
import io.goodhart.activity.TokenUsage;
import io.goodhart.activity.Trigger;
import io.goodhart.roster.Alias;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record as it is kept, for the person whom it is about.
 *
 * @param id when it happened, and what makes a repeat of it the same record
 * @param developer the name under which their tool knows them
 * @param tool the tool or channel of work
 * @param model the model, if known
 * @param session a hash of the session, if there was one
 * @param kind what kind of thing happened
 * @param trigger who set it going
 * @param tokens what it used
 * @param fingerprint the keyed fingerprint of the text that came with it, if there was any
 * @param outcomes what came of it
 * @param humanReply whether a person answered or reacted
 */
public record OwnRecord(
    EventId id,
    Alias developer,
    String tool,
    Optional<String> model,
    OptionalLong session,
    Kind kind,
    Trigger trigger,
    TokenUsage tokens,
    OptionalLong fingerprint,
    int outcomes,
    boolean humanReply) {}
