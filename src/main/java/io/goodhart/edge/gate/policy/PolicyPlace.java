package io.goodhart.edge.gate.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Where a policy stands: in a file, or for want of one within Goodhart itself. */
public sealed interface PolicyPlace {
  /** The place as people are told of it. */
  String name();

  /**
   * What stands there.
   *
   * @throws IOException if nothing does, or if it cannot be read
   */
  String text() throws IOException;

  /** Where the tests of the policy stand, if there are any. */
  Optional<PolicyPlace> tests();

  /** Where to look the next time. */
  PolicyPlace next();

  /** A file that has to be there. */
  static PolicyPlace in(Path file) {
    return new InFile(file);
  }

  /** A file that may be there; until it is, the policy that comes with Goodhart. */
  static PolicyPlace usually(Path file) {
    return new Shipped("policy.yml", file).next();
  }

  /** The policy that comes with Goodhart, whatever files there are. */
  static PolicyPlace shipped() {
    return new Shipped("policy.yml", Path.of("config", "policy.yml"));
  }

  /**
   * A file. Should it go away it is missed: nothing else is taken in its stead.
   *
   * @param file where it is
   */
  record InFile(Path file) implements PolicyPlace {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public String text() throws IOException {
      return Files.readString(file);
    }

    @Override
    public Optional<PolicyPlace> tests() {
      return Optional.of(PolicyTests.beside(file)).filter(Files::exists).map(InFile::new);
    }

    @Override
    public PolicyPlace next() {
      return this;
    }
  }

  /**
   * A file that comes with Goodhart.
   *
   * @param resource how it is called there
   * @param instead the file that is taken as soon as it is there
   */
  record Shipped(String resource, Path instead) implements PolicyPlace {
    @Override
    public String name() {
      return resource + " within Goodhart";
    }

    @Override
    public String text() throws IOException {
      try (InputStream file =
          Objects.requireNonNull(PolicyPlace.class.getResourceAsStream(resource), resource)) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Override
    public Optional<PolicyPlace> tests() {
      String name = PolicyTests.beside(Path.of(resource)).toString();
      return Optional.of(new Shipped(name, PolicyTests.beside(instead)));
    }

    @Override
    public PolicyPlace next() {
      return Files.exists(instead) ? new InFile(instead) : this;
    }
  }
}
