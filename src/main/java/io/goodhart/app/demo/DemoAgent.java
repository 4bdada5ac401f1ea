package io.goodhart.app.demo;

/** The agents of the demo company. */
enum DemoAgent {
  DEPLOY_BOT("deploy-bot", "DEPLOYBOT", "Payments", "U0MARAL"),
  NIGHT_OWL("night-owl", "NIGHTOWL", "Platform", "U0ROHANG"),
  DOCS_HELPER("docs-helper", "DOCSHELPER", "Data", "U0PRIYAN");

  final String agentName;
  final String botUser;
  final String botId;
  final String appId;
  final String team;
  final String owner;

  DemoAgent(String agentName, String id, String team, String owner) {
    this.agentName = agentName;
    this.botUser = "U0" + id;
    this.botId = "B0" + id;
    this.appId = "A0" + id;
    this.team = team;
    this.owner = owner;
  }
}
