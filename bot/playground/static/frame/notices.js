// The strips under the bar: refused Web API calls, the week under way, a lost connection.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { timeIn } from "../kit/times.js";
import { local, state } from "../page/store.js";

export function drawNotices() {
  return h("div", { class: "notices" }, week(), lost(), asleep(), refused());
}

function week() {
  const { running, step, progress } = state.week ?? {};
  if (!running) return null;
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
  return h(
    "div",
    { class: "notice calm", key: "week", role: "status", "data-qa": "week" },
    h("span", null, step || "The week begins"),
    bar,
  );
}

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
