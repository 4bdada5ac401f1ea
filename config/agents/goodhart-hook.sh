#!/bin/sh
# Asks Goodhart's gate before an agent's tool runs: the hook PreToolUse of Claude Code and Codex CLI,
# and BeforeTool of Gemini CLI. They take status 2 for a no, and run the tool after most other
# failures; so whatever happens here ends with 2, but for a clear yes. A yes is silent: what the agent
# itself asks its user, it still asks.
#
#   GOODHART_URL         where Goodhart is, such as https://goodhart.example.com
#   GOODHART_AGENT_KEY   the agent's key, as /agents register showed it
#   GOODHART_WAIT        seconds to wait for people, 580 if not set; keep it below the hook's time-out
#
# Without a key in the environment they are read from ~/.config/goodhart/agent.env, as NAME=value.

no() {
  trap - EXIT
  # Codex CLI takes no status 2 for a no if nothing is said.
  echo "Goodhart: $1" >&2
  exit 2
}

trap 'no "The hook was stopped before there was an answer, so this may not run."' EXIT HUP INT TERM

settings=$HOME/.config/goodhart/agent.env
if [ -z "$GOODHART_AGENT_KEY" ] && [ -r "$settings" ]; then
  . "$settings"
fi
[ -n "$GOODHART_URL" ] || no 'GOODHART_URL is not set, so nothing may run.'
[ -n "$GOODHART_AGENT_KEY" ] || no 'GOODHART_AGENT_KEY is not set, so nothing may run.'
wait=${GOODHART_WAIT:-580}

# The key comes by a file that only curl sees: every user of the machine can read its arguments.
answer=$(
  curl --disable --silent --fail --max-time "$((wait + 5))" --write-out ' %{http_code}' \
    --config /dev/fd/3 --data-binary @- \
    "${GOODHART_URL%/}/v1/hooks/claude-code?wait=$wait" 3<<END
header = "Authorization: Bearer $GOODHART_AGENT_KEY"
header = "Content-Type: application/json"
END
) || no 'The gate did not answer, so this may not run.'

# Quotes inside a value are escaped, so no reason can look like the beginning of a yes.
case $answer in
  '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"allow",'*'}} 200')
    trap - EXIT
    exit 0
    ;;
  '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny",'*'}} 200')
    no "$(printf '%s' "$answer" | sed -E -e 's/.*"permissionDecisionReason":"(.*)"\}\} 200$/\1/' -e 's/\\(["\\])/\1/g')"
    ;;
esac
no 'The gate gave no answer that could be understood, so this may not run.'
