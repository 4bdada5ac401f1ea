package io.goodhart.commands;

import io.goodhart.digest.Message;
import io.goodhart.digest.Texts;
import io.goodhart.roster.IngestToken;
import io.goodhart.roster.IngestTokens;
import io.goodhart.roster.TokenHash;
import io.goodhart.roster.TokenSecret;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes a token for the asker and tells what to paste where; lists and revokes their tokens. */
public final class ConnectAnswer implements Presses, HomePart {
  /** Makes a token, as the command without words does. */
  static final String CONNECT = "connect-agent";

  /** Shows the asker's tokens. */
  static final String LIST = "my-tokens";

  /** Revokes the token of the hash that is the button's value. */
  static final String REVOKE = "revoke-token";

  /** Ends the sight of a token that was pasted. */
  static final String PASTED = "token-pasted";

  private static final Set<String> LISTING = Set.of("status", "list", "tokens");
  private static final Period VALID = Period.ofYears(1);
  private static final int MOST_TOKENS = 20;

  private final IngestTokens tokens;
  private final RandomGenerator randomness;
  private final Supplier<String> endpoint;
  private final Texts texts;
  private final Clock clock;
  private final TokenList list;

  /**
   * Keeps tokens in this store.
   *
   * @param randomness where secrets come from
   * @param endpoint the address under which agents reach this server, without a slash at its end
   */
  public ConnectAnswer(
      IngestTokens tokens,
      RandomGenerator randomness,
      Supplier<String> endpoint,
      Texts texts,
      Clock clock) {
    this.tokens = tokens;
    this.randomness = randomness;
    this.endpoint = endpoint;
    this.texts = texts;
    this.clock = clock;
    this.list = new TokenList(texts, clock);
  }

  Message answer(Command.Connect asked, Asker asker) {
    String[] words = asked.rest().split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT);
    String rest = words.length > 1 ? words[1].strip() : "";
    if (LISTING.contains(first) && rest.isEmpty()) {
      return list(asker);
    }
    if (first.equals("revoke")) {
      return rest.isEmpty() ? which(asker) : revoke(rest, asker);
    }
    return mint(asked.rest(), asker);
  }

  @Override
  public Optional<Message> press(Press press, Asker asker) {
    return switch (press.action()) {
      case CONNECT -> Optional.of(mint("", asker));
      case LIST -> Optional.of(list(asker));
      case PASTED -> Optional.of(list.waiting());
      case REVOKE -> Optional.of(revoke(new TokenHash(press.value()), asker));
      default -> Optional.empty();
    };
  }

  /** How many tokens they have, and the way to another. */
  @Override
  public Optional<Message> of(Asker asker) {
    int many = tokens.of(asker.identity()).size();
    String said = texts.say(many == 0 ? "home.connect.none" : "home.connect");
    return Optional.of(
        Message.saying(said)
            .header(texts.say("home.connect.header"))
            .section(said)
            .buttons(
                List.of(
                    button(CONNECT, "connect.button.connect"), button(LIST, "home.connect.tokens")))
            .build());
  }

  private Message mint(String wished, Asker asker) {
    List<IngestToken> known = tokens.of(asker.identity());
    if (known.size() >= MOST_TOKENS) {
      return list.of(known, asker.zone(), texts.say("connect.too-many", "" + MOST_TOKENS));
    }
    Instant now = clock.instant();
    TokenSecret secret = TokenSecret.make(randomness);
    IngestToken token =
        IngestToken.fresh(
            secret.hash(),
            asker.identity(),
            name(wished, known),
            now,
            now.atOffset(ZoneOffset.UTC).plus(VALID).toInstant());
    tokens.add(token);
    return shown(token, secret.reveal(), asker);
  }

  /** The only message with the secret in it: its blocks have it, its summary and buttons do not. */
  private Message shown(IngestToken token, String secret, Asker asker) {
    Message.Builder message =
        Message.saying(texts.say("connect.summary"))
            .section(texts.say("connect.shown", token.name()))
            .code(secret)
            .section(texts.say("connect.choose"));
    for (AgentSettings agent : AgentSettings.values()) {
      message.section(texts.say("connect.agent." + agent.code()));
      message.code(agent.lines(endpoint.get(), secret));
      agent
          .environment(endpoint.get(), secret)
          .ifPresent(lines -> message.section(texts.say("connect.agent.environment")).code(lines));
    }
    return message
        .section(texts.say("connect.sent"))
        .context(texts.say("connect.context", list.day(token.expires(), asker.zone())))
        .buttons(
            List.of(button(PASTED, "connect.button.pasted"), button(LIST, "connect.button.tokens")))
        .build();
  }

  private Message list(Asker asker) {
    return list.of(tokens.of(asker.identity()), asker.zone());
  }

  /** What to do to revoke one, where none was named. */
  private Message which(Asker asker) {
    List<IngestToken> known = tokens.of(asker.identity());
    return known.isEmpty()
        ? list.of(known, asker.zone())
        : list.of(known, asker.zone(), texts.say("connect.revoke.which", known.get(0).name()));
  }

  private Message revoke(String name, Asker asker) {
    List<IngestToken> known = tokens.of(asker.identity());
    return known.stream()
        .filter(token -> token.name().equalsIgnoreCase(GeneralAnswers.quoted(name)))
        .findFirst()
        .map(token -> revoke(token.hash(), asker))
        .orElseGet(
            () ->
                list.of(
                    known,
                    asker.zone(),
                    texts.say("connect.no-such-token", GeneralAnswers.quoted(name))));
  }

  private Message revoke(TokenHash hash, Asker asker) {
    String said =
        tokens
            .revoke(hash, asker.identity(), clock.instant())
            .map(token -> texts.say("connect.revoked", token.name()))
            .orElseGet(() -> texts.say("connect.revoked-before"));
    return list.of(tokens.of(asker.identity()), asker.zone(), said);
  }

  /** The name that was wished for, or a number; never one that another token of theirs has. */
  private String name(String wished, List<IngestToken> known) {
    Set<String> taken =
        known.stream()
            .map(token -> token.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    String base = GeneralAnswers.quoted(wished);
    String name = base.isEmpty() ? texts.say("connect.name") : base;
    String free = name;
    for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + " " + i;
    }
    return free;
  }

  private Message.Button button(String action, String key) {
    return Message.Button.said(texts, action, "", key);
  }
}
