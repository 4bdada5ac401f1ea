package io.goodhart.edge.slack.listen;

import io.goodhart.commands.DigestAnswers;
import io.goodhart.commands.Forms;
import io.goodhart.commands.Home;
import io.goodhart.commands.Presses;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WordAnswer;
import io.goodhart.delivery.Inbox;
import io.goodhart.digest.DigestPublisher;
import io.goodhart.digest.Texts;
import io.goodhart.edge.slack.roster.RosterNews;
import io.goodhart.intake.Door;
import io.goodhart.intake.Fingerprinter;
import io.goodhart.intake.Intake;
import io.goodhart.intake.Tally;
import io.goodhart.roster.AgentStore;
import io.goodhart.roster.RosterStore;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What listening to Slack needs of the rest of Goodhart.
 *
 * @param inbox keeps events between their acknowledgement and the work on them
 * @param intake takes activity
 * @param door counts what comes in
 * @param tally counts what becomes of events that never reach the intake
 * @param fingerprinter reduces texts
 * @param agents knows the agents and learns new ones
 * @param roster knows which Slack users are people that count
 * @param usage answers commands
 * @param agentsAnswer answers commands about agents
 * @param digestAnswers answers commands about digests
 * @param invited is told when Goodhart was invited to a channel
 * @param home fills somebody's Home
 * @param news hears what changed of people and teams
 * @param presses answers buttons
 * @param forms asks by forms and takes what was filled in
 * @param texts has every sentence
 * @param publisher says something in a channel
 * @param clock tells the time
 * @param zone the zone of people whose own is not known yet
 */
public record SlackPorts(
    Inbox inbox,
    Intake intake,
    Door door,
    Tally tally,
    Fingerprinter fingerprinter,
    AgentStore agents,
    RosterStore roster,
    Usage usage,
    WordAnswer agentsAnswer,
    DigestAnswers digestAnswers,
    Runnable invited,
    Home home,
    RosterNews news,
    Presses presses,
    Forms forms,
    Texts texts,
    DigestPublisher publisher,
    Clock clock,
    ZoneId zone) {}
