// The bar on top: the workspace's clock and the buttons that move it, and the button that lives a week.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { cityOf, fromField, shortDateIn, timeIn, toField } from "../kit/times.js";
import { act, actOnce } from "../page/acts.js";
import { local, redraw, state } from "../page/store.js";

const MOVES = [
  { to: "next_prompt", label: "To my next prompt", qa: "clock-next-prompt", needs: "next_prompt" },
  { to: "hour", label: "+1 hour", qa: "clock-hour" },
  { to: "day", label: "+1 day", qa: "clock-day" },
  { to: "roundup", label: "To the roundup", qa: "clock-roundup", needs: "roundup" },
];
let typed = null;

export function drawTopbar() {
  const open = local.clockOpen;
  return h(
    "header",
    { class: `topbar${open ? " open" : ""}` },
    h(
      "button",
      {
        type: "button",
        class: "icon-button only-narrow",
        "aria-label": "Channels and people",
        "data-qa": "drawer",
        onclick: toggle("drawer"),
      },
      icon("menu"),
    ),
    face(),
    h(
      "button",
      {
        type: "button",
        class: "icon-button clock-toggle",
        "aria-label": "Move the clock",
        "aria-expanded": String(open),
        "data-qa": "clock-toggle",
        onclick: toggle("clockOpen"),
      },
      icon("clock"),
      icon("down"),
    ),
    h(
      "div",
      { class: "clock-controls", role: "group", "aria-label": "Move the clock" },
      MOVES.map(move),
      setter(),
      week(),
      h("a", { class: "gallery-link", href: "/gallery", "data-qa": "gallery-link" }, "Gallery"),
    ),
  );
}

const toggle = (name) => () => {
  local[name] = !local[name];
  redraw();
};

function face() {
  const { me, clock } = state;
  const now = new Date(clock.now);
  const utc = h("small", null, `${cityOf(me.tz)} · ${timeIn("UTC", now)} UTC`);
  return h(
    "div",
    {
      class: "clock",
      role: "timer",
      "aria-label": `${clock.label}, ${timeIn("UTC", now)} UTC`,
      "data-qa": "clock",
    },
    h("time", { datetime: clock.now }, timeIn(me.tz, now)),
    h("span", { class: "clock-words" }, h("b", null, shortDateIn(me.tz, now)), utc),
  );
}

const moving = () => [...local.busy].some((key) => key.startsWith("clock")) || Boolean(state.week?.running);

/** While the clock moves a button waits, and keeps the focus: whoever moves it with the keyboard may go on. */
const waiting = () => (moving() ? "true" : null);

function move({ to, label, qa, needs }) {
  const busy = local.busy.has(`clock ${to}`);
  const props = {
    type: "button",
    class: `bar-button${busy ? " busy" : ""}`,
    "data-qa": qa,
    "aria-busy": String(busy),
    "aria-disabled": waiting(),
    disabled: needs ? !state.can[needs] : false,
    onclick: () => moving() || actOnce(`clock ${to}`, "clock", { to }),
  };
  return h("button", props, h("span", { class: "button-words" }, label));
}

function setter() {
  const shown = typed ?? toField(state.me.tz, new Date(state.clock.now));
  const field = {
    type: "datetime-local",
    class: "bar-field",
    value: shown,
    "aria-label": `Set the clock, time in ${cityOf(state.me.tz)}`,
    "data-qa": "clock-at",
    oninput: (event) => {
      typed = event.target.value;
    },
  };
  return h(
    "form",
    { class: "clock-set", onsubmit: set },
    h("input", field),
    h("button", { class: "bar-button", "aria-disabled": waiting(), "data-qa": "clock-set" }, "Set"),
  );
}

async function set(event) {
  event.preventDefault();
  const value = event.target.querySelector("input").value;
  if (!value || moving()) return;
  await actOnce("clock at", "clock", { at: fromField(state.me.tz, value).toISOString() });
  typed = null;
  redraw();
}

function week() {
  const running = Boolean(state.week?.running);
  const props = {
    type: "button",
    class: `bar-button loud${running ? " busy" : ""}`,
    "data-qa": "live-week",
    "aria-busy": String(running),
    disabled: running || !state.can.week,
    title: "Colleagues answer for a week; the roundup follows",
    onclick: () => act("week"),
  };
  return h("button", props, h("span", { class: "button-words" }, "Live a week"));
}
