package io.goodhart.app;

import io.goodhart.app.config.Config;
import io.goodhart.edge.http.ExportServlet;
import io.goodhart.edge.http.HealthServlet;
import io.goodhart.edge.http.Metrics;
import io.goodhart.edge.http.MetricsServlet;
import io.goodhart.edge.http.Mount;
import io.goodhart.edge.otlp.GrpcHintServlet;
import io.goodhart.edge.otlp.OtlpConfig;
import io.goodhart.edge.otlp.OtlpServlet;
import io.goodhart.edge.otlp.decode.Reduction;
import io.goodhart.edge.slack.listen.SlackMount;
import io.goodhart.edge.webhook.GithubWebhook;
import io.goodhart.edge.webhook.OutcomesWebhook;
import io.goodhart.edge.webhook.Webhook;
import io.goodhart.edge.webhook.WebhookConfig;
import io.goodhart.edge.webhook.WebhookServlet;
import io.goodhart.intake.IngestKeys;
import java.util.ArrayList;
import java.util.List;

/** What is found under which path of the server. */
final class Mounts {
  private Mounts() {}

  /** Everything that is reached over HTTP, but for the gate. */
  static List<Mount> of(
      Core core,
      Answers answers,
      SlackMount slack,
      Metrics metrics,
      GateWatch watch,
      IngestKeys keys) {
    OtlpServlet telemetry =
        new OtlpServlet(
            telemetry(core.config),
            core.intake,
            core.door,
            keys,
            Reduction.under(core.key.derive("records"), core.fingerprinter),
            core.clock);
    List<Mount> mounts = new ArrayList<>();
    mounts.add(new Mount(SlackMount.PATH, slack.servlet()));
    mounts.add(new Mount("/v1/metrics", telemetry));
    mounts.add(new Mount("/v1/logs", telemetry));
    mounts.add(new Mount("/v1/traces", telemetry));
    GrpcHintServlet.PATHS.forEach(path -> mounts.add(new Mount(path, new GrpcHintServlet())));
    mounts.add(
        webhook(core, "/v1/outcomes", new OutcomesWebhook(keys, core.secrets.outcomesSecret())));
    mounts.add(webhook(core, "/v1/github", new GithubWebhook(core.secrets.githubSecret())));
    mounts.add(
        new Mount(ExportServlet.PATH + "*", new ExportServlet(answers.own.export(), core.texts)));
    mounts.add(new Mount("/healthz", new HealthServlet(List::of)));
    mounts.add(new Mount("/readyz", new HealthServlet(watch::problems)));
    mounts.add(new Mount("/metrics", new MetricsServlet(metrics)));
    return mounts;
  }

  private static Mount webhook(Core core, String path, Webhook webhook) {
    return new Mount(
        path,
        new WebhookServlet(webhook, WebhookConfig.DEFAULT, core.intake, core.door, core.clock));
  }

  private static OtlpConfig telemetry(Config config) {
    OtlpConfig defaults = OtlpConfig.DEFAULT;
    return new OtlpConfig(
        config.maxBodyBytes(),
        Math.max(defaults.maxBufferedBytes(), 2L * config.maxBodyBytes()),
        defaults.maxRecords(),
        defaults.patience(),
        defaults.retryAfter(),
        config.genAi());
  }
}
