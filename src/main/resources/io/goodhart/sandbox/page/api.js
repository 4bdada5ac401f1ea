// Talks to the sandbox's UI API. Every failure becomes a sentence that can be shown to the person.

/** A request that the sandbox refused or did not answer; the message says what to do. */
export class ApiError extends Error {
  constructor(message, status = 0) {
    super(message);
    this.name = "ApiError";
    this.status = status;
  }
}

const UNREACHABLE = "The sandbox does not answer. Check that it is still running, then try again.";

async function request(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new ApiError(UNREACHABLE);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    const fallback = `The sandbox answered ${response.status}. Try again; its log says more.`;
    throw new ApiError(body?.error || fallback, response.status);
  }
  return body ?? {};
}

/** Reads `path` with the given query; parameters that are undefined are left out. */
export function read(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return request(given.length ? `${path}?${new URLSearchParams(given)}` : path, {});
}

/** Sends one action of a person to the sandbox. */
export function send(path, body = {}) {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}
