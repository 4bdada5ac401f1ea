package io.goodhart.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {
  @Test
  void mailAddressesAreTheSameInAnyCaseAndBetweenBlanks() {
    assertThat(new Alias(Alias.Kind.EMAIL, " Anna@Example.dev "))
        .isEqualTo(new Alias(Alias.Kind.EMAIL, "anna@example.dev"));
  }

  @Test
  void idsOfOtherSystemsKeepTheirCase() {
    assertThat(Alias.slackUser("T1", "Uabc")).isNotEqualTo(Alias.slackUser("T1", "UABC"));
  }

  @Test
  void theSameUserInAnotherWorkspaceIsSomebodyElse() {
    assertThat(Alias.slackUser("T1", "U1")).isNotEqualTo(Alias.slackUser("T2", "U1"));
    assertThat(Alias.slackUser("T1", "U1")).isNotEqualTo(Alias.slackBot("T1", "U1"));
  }

  @ParameterizedTest
  @EnumSource(Alias.Kind.class)
  void whatItWritesItReads(Alias.Kind kind) {
    Alias alias = new Alias(kind, "a:b/c@d");

    assertThat(Alias.parse(alias.toString())).isEqualTo(alias);
  }

  @Test
  void whatHasAnAtSignIsTakenForAnAddress() {
    assertThat(Alias.guess("anna@example.dev").kind()).isEqualTo(Alias.Kind.EMAIL);
    assertThat(Alias.guess("anna").kind()).isEqualTo(Alias.Kind.ID);
    assertThat(Alias.guess("@anna").kind()).isEqualTo(Alias.Kind.ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void aBlankNameIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Alias(Alias.Kind.ID, value));
  }

  @Test
  void anOverlongNameIsRefused() {
    assertThat(new Alias(Alias.Kind.ID, "x".repeat(320)).value()).hasSize(320);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alias(Alias.Kind.ID, "x".repeat(321)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anna@example.dev", "email"})
  void whatHasNoKindIsRefusedAndNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alias.parse(text))
        .withMessage("An alias is written as kind:name, with a colon");
  }

  @Test
  void aKindThatDoesNotExistIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alias.parse("fax:123"))
        .withMessageContaining("fax");
  }
}
