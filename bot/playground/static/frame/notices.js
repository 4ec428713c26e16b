// The strips under the bar: how to begin, the week and what came of it, refused calls, a lost connection.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { timeIn } from "../kit/times.js";
import { act } from "../page/acts.js";
import { become, go, local, messagesOf, redraw, state } from "../page/store.js";

export function drawNotices() {
  return h("div", { class: "notices" }, guide(), week(), lost(), asleep(), refused());
}

function week() {
  const { running, done } = state.week ?? {};
  if (running) {
    local.weekSeen = false;
    return underWay(state.week);
  }
  if (!state.week || local.weekSeen) return null;
  return done ? over(state.week) : brokeOff(state.week);
}

function underWay({ step, progress }) {
  const percent = Math.round((progress ?? 0) * 100);
  const bar = h(
    "div",
    {
      class: "progress",
      role: "progressbar",
      "aria-label": "The week",
      "aria-valuenow": String(percent),
      "aria-valuemin": "0",
      "aria-valuemax": "100",
    },
    h("i", { style: `width:${percent}%` }),
  );
  return strip("calm", "week", h("span", null, step || "The week begins"), bar);
}

/** The week is over: one step to what came of it. */
function over({ step }) {
  const found = latestRoundup();
  const read = () => {
    local.weekSeen = true;
    if (found) go({ channel: found.channel, thread: found.ts });
    redraw();
  };
  return strip(
    "calm",
    "week-over",
    h("span", null, step),
    small(found ? "Read it" : "All right", "read-roundup", read),
  );
}

function brokeOff({ step }) {
  const close = () => {
    local.weekSeen = true;
    redraw();
  };
  const words = `The week broke off at “${step}”. What was told until then is there.`;
  return strip("warn", "week-broken", icon("warning"), h("span", null, words), small("All right", "week-close", close));
}

function latestRoundup() {
  const channels = state.channels.filter(({ kind }) => kind === "channel" || kind === "private");
  const said = channels.flatMap(({ id }) =>
    messagesOf(id)
      .filter((message) => message.bot && !message.ephemeral && !message.thread_ts)
      .map(({ ts }) => ({ channel: id, ts })),
  );
  return said.sort((one, other) => Number(one.ts) - Number(other.ts)).at(-1);
}

/** For somebody who has just opened the page: the two ways to begin. */
function guide() {
  if (!state.can.week || state.can.roundup || state.week) return null;
  const coach = state.people.find(({ role, persona }) => persona && role === "coach");
  const isCoach = state.me.id === coach?.id;
  const words = `“Live a week” lets your colleagues answer, and the roundup follows in ten seconds. Or set up a team yourself: ${
    isCoach ? "write /brightspot setup below." : `as ${coach?.real_name}, write /brightspot setup.`
  }`;
  return strip(
    "calm",
    "guide",
    h("span", { class: "grow" }, words),
    h("button", { ...smallProps("guide-week", () => act("week")), class: "button small only-narrow" }, "Live a week"),
    !isCoach && coach && small(`Be ${coach.real_name.split(" ")[0]}`, "guide-coach", () => become(coach.id)),
  );
}

const smallProps = (qa, onclick) => ({ type: "button", class: "button small", "data-qa": qa, onclick });
const small = (label, qa, onclick) => h("button", smallProps(qa, onclick), label);

const strip = (kind, key, ...content) =>
  h("div", { class: `notice ${kind}`, key, role: "status", "data-qa": key }, content);

function lost() {
  return (
    local.lost &&
    h(
      "div",
      { class: "notice warn", key: "lost", role: "status" },
      icon("warning"),
      "The page has lost the playground and keeps trying.",
    )
  );
}

function asleep() {
  return (
    !state.app.connected &&
    h(
      "div",
      { class: "notice warn", key: "asleep", role: "status", "data-qa": "not-connected" },
      icon("warning"),
      `${state.app.name} is not connected. What you write here waits until it is.`,
    )
  );
}

function refused() {
  const calls = state.refused ?? [];
  if (!calls.length) return null;
  const headline =
    calls.length === 1 ? "A call by the app was refused" : `${calls.length} calls by the app were refused`;
  const latest = calls.at(-1);
  return h(
    "details",
    { class: "notice refused", key: "refused", "data-qa": "refused" },
    h(
      "summary",
      null,
      icon("warning"),
      h("b", null, headline),
      h("span", null, `latest: ${latest.method}, ${latest.error}`),
    ),
    h("ol", { reversed: true }, [...calls].reverse().map(call)),
  );
}

function call({ at, method, error, detail }) {
  const time = at && !Number.isNaN(Date.parse(at)) ? timeIn(state.me.tz || "UTC", new Date(at)) : "";
  const words = typeof detail === "string" ? detail : JSON.stringify(detail ?? "", null, 1);
  return h(
    "li",
    null,
    h("time", null, time),
    h("code", null, method),
    h("b", null, error),
    words && words !== '""' && h("pre", null, words),
  );
}
