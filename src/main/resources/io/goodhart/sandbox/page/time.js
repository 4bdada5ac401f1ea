// Dates and times as one person reads them: in their zone, in words.

const DAY_MS = 86_400_000;

function format(ms, zone, options) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options }).format(new Date(ms));
}

/** The epoch milliseconds in a Slack `ts` such as 1700000000.000100. */
export const millisOf = (ts) => Math.floor(Number(ts) * 1000);

/** A key that is equal for two instants on one day in the zone. */
export const dayKey = (ms, zone) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(ms));

export const clockTime = (ms, zone) => format(ms, zone, { hour: "2-digit", minute: "2-digit" });

export const fullTime = (ms, zone) =>
  format(ms, zone, { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });

function relativeDay(ms, zone, now) {
  const key = dayKey(ms, zone);
  if (key === dayKey(now, zone)) return "today";
  if (key === dayKey(now - DAY_MS, zone)) return "yesterday";
  if (key === dayKey(now + DAY_MS, zone)) return "tomorrow";
  return undefined;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The day as a separator between messages says it. */
export function dayTitle(ms, zone, now) {
  const near = relativeDay(ms, zone, now);
  const full = format(ms, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return near ? `${capital(near)}, ${full}` : full;
}

function ago(ms, now) {
  const steps = [["year", 31_536_000_000], ["month", 2_592_000_000], ["day", DAY_MS], ["hour", 3_600_000], ["minute", 60_000]];
  const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
  for (const [unit, size] of steps) {
    if (Math.abs(now - ms) >= size) return words.format(Math.round((ms - now) / size), unit);
  }
  return "just now";
}

/** Fills in Slack's date tokens ({date_short}, {time}, ...) for one instant. */
export function dateToken(ms, pattern, zone, now) {
  const isNear = Math.abs(now - ms) < 183 * DAY_MS;
  const year = isNear ? {} : { year: "numeric" };
  const long = () => format(ms, zone, { weekday: "long", day: "numeric", month: "long", ...year });
  const short = () => format(ms, zone, { day: "numeric", month: "short", ...year });
  const medium = () => format(ms, zone, { day: "numeric", month: "long", ...year });
  const pretty = (otherwise) => relativeDay(ms, zone, now) ?? otherwise();
  const tokens = {
    date_num: () => dayKey(ms, zone),
    date_slash: () => format(ms, zone, { day: "2-digit", month: "2-digit", year: "numeric" }),
    date: medium,
    date_short: short,
    date_long: long,
    date_long_full: () => format(ms, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    date_pretty: () => pretty(medium),
    date_short_pretty: () => pretty(short),
    date_long_pretty: () => pretty(long),
    day_divider_pretty: () => pretty(long),
    time: () => clockTime(ms, zone),
    time_secs: () => format(ms, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    ago: () => ago(ms, now),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => tokens[name]?.() ?? whole);
}
