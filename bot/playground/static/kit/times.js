// Says moments in a person's own time zone and turns what they set back into UTC; never asks the machine for the time.
const formats = new Map();

function format(zone, options) {
  const name = zone + JSON.stringify(options);
  if (!formats.has(name)) formats.set(name, build(zone, options));
  return formats.get(name);
}

function build(zone, options) {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}

const FULL = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const LONG = { weekday: "long", day: "numeric", month: "long" };
const SHORT = { weekday: "short", day: "numeric", month: "short", year: "numeric" };

export const ofTs = (ts) => new Date(Number(ts) * 1000);
export const timeIn = (zone, date) =>
  format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
export const shortDateIn = (zone, date) => format(zone, SHORT).format(date).replace(/,/g, "");
export const longDateIn = (zone, date) => format(zone, FULL).format(date);
export const fullIn = (zone, date) => `${longDateIn(zone, date)} at ${timeIn(zone, date)}`;

export function dayKey(zone, date) {
  const { year, month, day } = fieldsIn(zone, date);
  return `${year}-${pad(month)}-${pad(day)}`;
}

export function dayName(zone, date, now) {
  return relativeDay(zone, date, now) ?? format(zone, sameYear(zone, date, now) ? LONG : FULL).format(date);
}

export function relativeDay(zone, date, now) {
  const apart = dayNumber(zone, now) - dayNumber(zone, date);
  return { 0: "Today", 1: "Yesterday", "-1": "Tomorrow" }[apart] ?? null;
}

function dayNumber(zone, date) {
  const { year, month, day } = fieldsIn(zone, date);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

const sameYear = (zone, one, other) => fieldsIn(zone, one).year === fieldsIn(zone, other).year;

export function whenIn(zone, date, now) {
  const day = dayName(zone, date, now);
  return `${day === "Today" || day === "Yesterday" ? day.toLowerCase() : day} at ${timeIn(zone, date)}`;
}

export function fieldsIn(zone, date) {
  const wanted = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  };
  const parts = format(zone, wanted)
    .formatToParts(date)
    .map((part) => [part.type, Number(part.value)]);
  return Object.fromEntries(parts);
}

const pad = (number) => String(number).padStart(2, "0");

/** "2026-11-02T16:31", as a datetime-local field wants it. */
export function toField(zone, date) {
  const { hour, minute } = fieldsIn(zone, date);
  return `${dayKey(zone, date)}T${pad(hour)}:${pad(minute)}`;
}

/** The moment at which a clock in `zone` shows the field's value; of two such moments the first. */
export function fromField(zone, value) {
  const shown = Date.parse(`${value}Z`);
  const early = shown - offset(zone, shown - 43_200_000);
  const late = shown - offset(zone, shown + 43_200_000);
  const fits = [early, late].filter((at) => toField(zone, new Date(at)) === value.slice(0, 16));
  return new Date(fits.length ? Math.min(...fits) : Math.max(early, late));
}

function offset(zone, at) {
  const { year, month, day, hour, minute } = fieldsIn(zone, new Date(at));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / 60_000) * 60_000;
}

export const cityOf = (zone) => (zone || "UTC").split("/").pop().replace(/_/g, " ");

/** Slack's date tokens, as in <!date^0^{date_short} at {time}|…>. */
export function fillDate(pattern, seconds, zone, now) {
  const date = new Date(seconds * 1000);
  const pretty = relativeDay(zone, date, now);
  const words = {
    date_num: dayKey(zone, date),
    date: format(zone, { day: "numeric", month: "long", year: "numeric" }).format(date),
    date_short: format(zone, { day: "numeric", month: "short", year: "numeric" }).format(date),
    date_long: longDateIn(zone, date),
    time: timeIn(zone, date),
    time_secs: format(zone, {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }).format(date),
  };
  for (const name of ["date", "date_short", "date_long"]) words[`${name}_pretty`] = pretty ?? words[name];
  words.day_divider_pretty = pretty ?? words.date_long;
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? whole);
}
