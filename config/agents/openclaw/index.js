// Asks Goodhart's gate before any tool of OpenClaw runs. Only a yes that was used up for exactly this
// call lets it run; whatever else happens blocks it.
//
//   GOODHART_URL         where Goodhart is, such as https://goodhart.example.com
//   GOODHART_AGENT_KEY   the agent's key, as /agents register showed it
//   GOODHART_WAIT        seconds to wait for people, 580 if not set; keep it below the hook's time-out

const ONE_WAIT_S = 50;

/** What the plugin knows of a call, in the gate's schema. */
export function asked(event, ctx) {
  const params = event.params ?? {};
  const asker = ctx.requester ?? {};
  const target = [params.path, params.file_path, params.url, params.to, params.workdir].find(
    (value) => typeof value === "string",
  );
  return {
    tool: event.toolName,
    target: target ?? "",
    arguments: params,
    session: ctx.sessionId ?? ctx.sessionKey ?? "",
    ...(asker.channel === "slack" && asker.senderId
      ? { on_behalf_of: { slack: asker.senderId } }
      : {}),
  };
}

/** Asks, waits for people, and uses the yes; fails with the reason if there is none. */
export async function pass(event, ctx, settings) {
  const { url, key, wait } = settings;
  if (!url || !key) {
    throw new Error("GOODHART_URL and GOODHART_AGENT_KEY are not both set, so nothing may run.");
  }
  const until = Date.now() + wait * 1000;
  const left = () => Math.max(0, Math.min(ONE_WAIT_S, Math.ceil((until - Date.now()) / 1000)));
  const call = async (method, path, body) => {
    const limits = [AbortSignal.timeout((left() + 5) * 1000), ctx.abortSignal].filter(Boolean);
    try {
      const response = await fetch(url.replace(/\/+$/, "") + path, {
        method,
        redirect: "error",
        signal: AbortSignal.any(limits),
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return await response.json();
    } catch (failure) {
      throw new Error("The gate did not answer, so this may not run.", { cause: failure });
    }
  };
  let answer = await call("POST", `/v1/approvals?wait=${left()}`, asked(event, ctx));
  while (answer?.status === "pending" && left() > 0) {
    answer = await call("GET", `/v1/approvals/${answer.id}?wait=${left()}`);
  }
  if (answer?.status === "pending") {
    await call("DELETE", `/v1/approvals/${answer.id}`);
    throw new Error("Nobody answered in time.");
  }
  if (answer?.status === "approved") {
    const hash = { action_hash: answer.action_hash };
    answer = await call("POST", `/v1/approvals/${answer.id}/redeem`, hash);
  }
  if (answer?.status !== "approved") {
    throw new Error(answer?.message ?? "The gate gave no answer that could be understood.");
  }
}

export default {
  id: "goodhart-gate",
  name: "Goodhart's gate",
  description: "Asks Goodhart before a tool runs.",
  register(api) {
    const settings = {
      url: process.env.GOODHART_URL,
      key: process.env.GOODHART_AGENT_KEY,
      wait: Number(process.env.GOODHART_WAIT ?? 580),
    };
    api.on(
      "before_tool_call",
      async (event, ctx) => {
        try {
          await pass(event, ctx, settings);
          return undefined;
        } catch (failure) {
          return { block: true, blockReason: `Goodhart: ${failure.message}` };
        }
      },
      { timeoutMs: 600_000 },
    );
  },
};
