package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.commands.AdminHome;
import io.goodhart.commands.AgentList;
import io.goodhart.commands.AgentsAnswer;
import io.goodhart.commands.AwayAnswer;
import io.goodhart.commands.ClaimReview;
import io.goodhart.commands.ConnectAnswer;
import io.goodhart.commands.Forms;
import io.goodhart.commands.GeneralAnswers;
import io.goodhart.commands.HomePart;
import io.goodhart.commands.LinkAnswer;
import io.goodhart.commands.MethodAnswer;
import io.goodhart.commands.MethodRules;
import io.goodhart.commands.MismatchNote;
import io.goodhart.commands.NotesAnswer;
import io.goodhart.commands.OrgWeekAnswer;
import io.goodhart.commands.OwnWeekAnswer;
import io.goodhart.commands.Presses;
import io.goodhart.commands.TeamWeekAnswer;
import io.goodhart.commands.Usage;
import io.goodhart.commands.WaitingNotes;
import io.goodhart.digest.Texts;
import io.goodhart.edge.sql.privacy.JdbiAccessStore;
import io.goodhart.edge.sql.roster.JdbiAliasClaims;
import io.goodhart.edge.sql.roster.JdbiLeaveStore;
import io.goodhart.privacy.OwnCost;
import io.goodhart.privacy.OwnData;
import io.goodhart.privacy.OwnLeave;
import io.goodhart.privacy.OwnNotes;
import io.goodhart.privacy.OwnSources;
import io.goodhart.privacy.OwnStanding;
import io.goodhart.roster.AliasClaims;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people are answered in Slack, wired over one {@link Core}. */
final class Answers {
  final Usage usage;
  final AgentsAnswer agents;
  final Presses presses;
  final Forms forms;
  final OwnHands own;

  /** What stands on everybody's Home, wherever it is shown. */
  final List<HomePart> home;

  Answers(Core core) {
    Texts texts = core.texts;
    AliasClaims claims = new JdbiAliasClaims(core.database);
    OwnData ownData = new OwnData(core.activity);
    NotesAnswer notes = notes(core);
    OwnWeekAnswer ownWeek = ownWeek(core, ownData, notes);
    ClaimReview review = new ClaimReview(claims, core.roster, core.roles, texts);
    ConnectAnswer connect =
        new ConnectAnswer(
            core.tokens, new SecureRandom(), () -> core.endpoint().toString(), texts, core.clock);
    AwayAnswer away =
        new AwayAnswer(
            core.roster, new OwnLeave(new JdbiLeaveStore(core.database)), texts, core.clock);
    LinkAnswer link = new LinkAnswer(core.roster, claims, review, ownData, texts, core.clock);
    MethodAnswer method = new MethodAnswer(rules(core.config), texts);
    GeneralAnswers general = new GeneralAnswers(method, texts);
    Looking looking = looking(core);
    this.own =
        OwnHands.of(
            new OwnHands.Parts(
                core.database,
                core.roster,
                core.figures.shares,
                core.tokens,
                core.people,
                core.forgottenBy,
                notes,
                core::endpoint,
                away,
                link,
                looking.answers().quiet(),
                general,
                texts,
                core.clock));
    this.agents =
        new AgentsAnswer(
            core.agents,
            core.roster,
            core.roles::isAdmin,
            new AgentList(core.agents, texts, core.clock),
            texts);
    this.usage =
        new Usage(
            ownWeek,
            new TeamWeekAnswer(core.roster, core.compiler, texts, core.clock),
            new OrgWeekAnswer(core.allTeams, texts),
            connect,
            link,
            away,
            general,
            looking.answers(),
            own.answers());
    this.home =
        List.of(
            notes,
            ownWeek,
            connect,
            looking.who(),
            own.home(),
            new AdminHome(core.roles, core.roster, core.activity, core.agents, claims, texts));
    List<Presses> all = new ArrayList<>(List.of(notes, ownWeek, connect, review, away, agents));
    all.addAll(looking.presses());
    all.addAll(List.of(own.home(), method));
    this.presses = Presses.of(all);
    this.forms = Forms.of(Stream.of(looking.forms(), own.forms()).flatMap(List::stream).toList());
  }

  private static MethodRules rules(Config config) {
    return new MethodRules(
        config.adoption(),
        config.targetSince(),
        config.digest(),
        config.privacy(),
        config.signals(),
        config.intake().maxAge());
  }

  private static NotesAnswer notes(Core core) {
    return new NotesAnswer(
        core.roster,
        new OwnNotes(core.notes.store(), core.notes.time(), core.clock),
        core.config.privacy().worksCouncil(),
        GateParts.keys(core),
        core.texts,
        core.clock);
  }

  private static OwnWeekAnswer ownWeek(Core core, OwnData ownData, WaitingNotes notes) {
    return new OwnWeekAnswer(
        core.roster,
        ownData,
        new OwnCost(core.figures.usage, core.activity, core.config.prices()),
        new OwnSources(core.roster, core.activity, core.config.adoption().seenDays()),
        new MismatchNote(core.tokens, core.texts, core.clock),
        notes,
        new OwnStanding(core.roster, core.config.adoption()),
        core.texts,
        core.clock);
  }

  private static Looking looking(Core core) {
    return Looking.of(
        core.config.privacy(),
        new Looking.Parts(
            core.roster,
            core.activity,
            core.people,
            new JdbiAccessStore(core.database),
            core.ledger,
            core.direct,
            core.quiet,
            core.outbox,
            core.notes,
            core.texts,
            core.clock));
  }
}
