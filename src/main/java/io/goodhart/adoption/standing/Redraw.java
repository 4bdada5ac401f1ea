package io.goodhart.adoption.standing;

import io.goodhart.adoption.Chance;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Draws the hours of posts anew, as they were drawn, and compares what followed. */
record Redraw(List<Post> posts, PostingHours hours) {
  /** Activity after the posts, as a multiple of what was expected. */
  static double observed(List<Post> posts) {
    double seen = 0;
    double expected = 0;
    for (Post post : posts) {
      seen += post.observed().get(post.hour());
      expected += post.expected().get(post.hour());
    }
    return ratio(seen, expected);
  }

  /** How often a draw gives at least {@code ratio}, from all of them. */
  Chance tryAll(double ratio) {
    return new Chance(tryAll(0, 0, 0, 1, ratio));
  }

  private double tryAll(int post, double seen, double expected, double share, double ratio) {
    if (post == posts.size()) {
      return ratio(seen, expected) >= ratio ? share : 0;
    }
    double asLarge = 0;
    for (int hour = 0; hour < hours.count(); hour++) {
      asLarge +=
          tryAll(
              post + 1,
              seen + posts.get(post).observed().get(hour),
              expected + posts.get(post).expected().get(hour),
              share * hours.shares().get(hour),
              ratio);
    }
    return asLarge;
  }

  /** The same from some draws, of which the observed one is one more. */
  Chance draw(double ratio, int draws, long seed) {
    Random random = new Random(seed);
    double[][] observedThen = numbers(Post::observed);
    double[][] expectedThen = numbers(Post::expected);
    int asLarge = 0;
    for (int draw = 0; draw < draws; draw++) {
      double seen = 0;
      double expected = 0;
      for (int post = 0; post < observedThen.length; post++) {
        int hour = hour(random.nextDouble());
        seen += observedThen[post][hour];
        expected += expectedThen[post][hour];
      }
      asLarge += ratio(seen, expected) >= ratio ? 1 : 0;
    }
    return new Chance((asLarge + 1.0) / (draws + 1.0));
  }

  private double[][] numbers(Function<Post, List<Double>> what) {
    return posts.stream()
        .map(post -> what.apply(post).stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private int hour(double drawn) {
    int hour = 0;
    double left = drawn - hours.shares().get(0);
    while (left >= 0 && hour < hours.count() - 1) {
      hour++;
      left -= hours.shares().get(hour);
    }
    return hour;
  }

  /** Where nothing was expected, nothing can be told. */
  private static double ratio(double seen, double expected) {
    return expected > 0 ? seen / expected : 1;
  }
}
