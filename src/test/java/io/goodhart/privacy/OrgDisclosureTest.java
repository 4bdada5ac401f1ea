package io.goodhart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.goodhart.adoption.Adoption;
import io.goodhart.adoption.Target;
import io.goodhart.adoption.Target.Operator;
import io.goodhart.privacy.Company.Team;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrgDisclosureTest {
  private static final Target LINE = new Target(80, Operator.MORE_THAN);

  /** The company of the reference wording, 138 of 177. */
  @Test
  void whereEnoughIsUnknownAtOnceTheWholeIsOneNumber() {
    Company company =
        new Company(LINE)
            .team(38, 31, 28, 34)
            .team(47, 41, 36, 44)
            .team(26, 19, 19, 19)
            .team(30, 24, 24, 24)
            .team(9, 9, 9, 9)
            .team(4, 3, 3, 3)
            .unseenTeam(23, 11, 10, 17);

    DisclosedAdoption shown = company.whole();

    assertThat(shown.eligible()).isEqualTo(177);
    assertThat(shown.active()).isEqualTo(Figure.exactly(138));
    assertThat(shown.seen()).isEqualTo(Figure.between(157, 171));
  }

  @Test
  void aHiddenTeamBesideACodedOneIsNotTheDifference() {
    Company company = new Company(LINE).team(38, 31).team(9, 9).team(4, 0);

    assertThat(company.whole().active()).isEqualTo(Figure.between(31 + 8, 31 + 9 + 4));
    assertThat(new Company(LINE).team(38, 31).team(9, 8).team(4, 3).whole())
        .isEqualTo(company.whole());
  }

  @Test
  void hiddenTeamsAloneSayNothing() {
    DisclosedAdoption shown = new Company(LINE).team(4, 4).team(5, 2).whole();

    assertThat(shown.active()).isEqualTo(Figure.HIDDEN);
    assertThat(shown.strict()).isEqualTo(Figure.HIDDEN);
    assertThat(shown.possible()).isEqualTo(Figure.HIDDEN);
  }

  @Test
  void manyHiddenTeamsAreTogetherOneNumberUnlessItIsExtreme() {
    Company middle = new Company(LINE).team(5, 4).team(5, 3).team(4, 1);
    Company low = new Company(LINE).team(5, 1).team(5, 3).team(4, 1);
    Company high = new Company(LINE).team(5, 5).team(5, 3).team(4, 4);

    assertThat(middle.whole().active()).isEqualTo(Figure.exactly(8));
    assertThat(low.whole().active()).isEqualTo(Figure.between(0, 5));
    assertThat(high.whole().active()).isEqualTo(Figure.between(9, 14));
  }

  @Test
  void theWholeOfOneTeamIsThatTeam() {
    for (Team team : new Team[] {new Team(9, 9, 5, 9), new Team(38, 31, 28, 34)}) {
      Company company =
          new Company(LINE).team(team.size(), team.active(), team.strict(), team.possible());

      assertThat(company.whole().active()).isEqualTo(company.shown(0).active());
      assertThat(company.whole().excluded()).isEqualTo(company.shown(0).excluded());
    }
    Company large = new Company(LINE).team(38, 31, 28, 34);
    assertThat(large.whole().strict()).isEqualTo(large.shown(0).strict());
    assertThat(large.whole().possible()).isEqualTo(large.shown(0).possible());
  }

  @Test
  void whoIsOnTwoTeamsIsNotTheDifferenceOfTheirSumAndTheWhole() {
    Company active = new Company(LINE).team(20, 15).team(20, 12).sharing(0, 1, 1, 1);
    Company not = new Company(LINE).team(20, 15).team(20, 12).sharing(0, 1, 1, 0);

    assertThat(active.whole().eligible()).isEqualTo(39);
    assertThat(active.whole().active()).isEqualTo(Figure.between(26, 27));
    assertThat(not.whole()).isEqualTo(active.whole());
  }

  @Test
  void whoIsOnNoTeamIsNotTheDifferenceEither() {
    Company active = new Company(LINE).team(20, 15).without(1, 1);
    Company not = new Company(LINE).team(20, 15).without(1, 0);

    assertThat(active.whole().active()).isEqualTo(Figure.between(15, 16));
    assertThat(not.whole()).isEqualTo(active.whole());
  }

  @Test
  void aDifferenceUnderThreeStaysOne() {
    DisclosedAdoption shown = new Company(LINE).team(38, 31, 30, 31).team(40, 20, 20, 21).whole();

    assertThat(shown.active()).isEqualTo(Figure.exactly(51));
    assertThat(shown.strict()).isEqualTo(Figure.between(47, 51));
    assertThat(shown.possible()).isEqualTo(Figure.between(51, 55));
  }

  /** 9 left out could only be of the unseen team's 9 active, so that nobody else was. */
  @Test
  void theStrictCountDoesNotSayWhoseTheHeadlineWas() {
    DisclosedAdoption theirs = new Company(LINE).unseenTeam(23, 9, 0, 17).team(4, 0, 0, 0).whole();
    DisclosedAdoption shared = new Company(LINE).unseenTeam(23, 5, 0, 17).team(4, 4, 0, 4).whole();

    assertThat(theirs.active()).isEqualTo(Figure.exactly(9));
    assertThat(theirs.strict()).isEqualTo(shared.strict()).isEqualTo(Figure.between(0, 4));
    assertThat(theirs.active()).isEqualTo(shared.active());
  }

  @Test
  void aParentIsAPartLikeATeam() {
    Company parent = new Company(LINE).team(38, 31).team(4, 0);
    Company whole = new Company(LINE).team(20, 15).parent(parent).team(4, 2);

    assertThat(parent.whole().active()).isEqualTo(Figure.between(31, 35));
    assertThat(whole.whole().active()).isEqualTo(Figure.between(46, 54));
  }

  @Test
  void aPartWithoutItsPeopleIsRefused() {
    Adoption adoption = Company.week(6, 5, 5, 5, 6);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GroupPart.team(Set.of(), adoption, new DisclosureRules(LINE).withhold(adoption)));
    assertThat(adoption.excluded()).isEqualTo(Map.of());
  }
}
