package io.goodhart.adoption.standing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hours that can be the first full one after a post, each with its share of the window's
 * minutes: what the draw of the posting time comes to where activity is known by the hour.
 *
 * @param starts hours of the week, in their order
 * @param shares how probable each is; they add up to 1
 */
record PostingHours(List<Integer> starts, List<Double> shares) {
  static PostingHours of(PostingWindow window) {
    Map<Integer, Integer> minutes = new TreeMap<>();
    for (int into = 0; into < window.minutes(); into++) {
      minutes.merge(window.firstHourAfter(into), 1, Integer::sum);
    }
    return new PostingHours(
        List.copyOf(minutes.keySet()),
        minutes.values().stream().map(count -> (double) count / window.minutes()).toList());
  }

  /** How many there are. */
  int count() {
    return starts.size();
  }
}
