-- When an agent last asked, for the list of agents.
CREATE INDEX approval_request_by_agent ON approval_request (agent, asked_at_ms);
