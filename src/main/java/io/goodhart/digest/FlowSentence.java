package io.goodhart.digest;

import io.goodhart.privacy.DisclosedFlow;
import io.goodhart.privacy.Figure;
import java.util.ArrayList;
import java.util.List;

/** Says who came, went and stayed in four weeks, in counts and never by name. */
record FlowSentence(Texts texts) {
  String of(DisclosedFlow flow) {
    List<String> sentences = new ArrayList<>();
    flow.tenthsStillActive()
        .ifPresent(tenths -> sentences.add(texts.say("flow.still", Integer.toString(tenths))));
    sentences.add(texts.say("flow.new", count(flow.newlyActive())));
    sentences.add(texts.say("flow.lapsed", count(flow.lapsed())));
    return texts.say("flow", String.join(" ", sentences));
  }

  private String count(Figure figure) {
    return figure instanceof Figure.Range range && range.isExact()
        ? FigureWords.number(range.from())
        : texts.say("figure.few");
  }
}
