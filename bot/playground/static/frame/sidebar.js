// The left side: the workspace, who one is, channels with unread marks, and the app.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { openMenu } from "../kit/menu.js";
import { cityOf, timeIn } from "../kit/times.js";
import { avatar } from "../kit/avatar.js";
import { act } from "../page/acts.js";
import { rememberNew } from "../page/reading.js";
import { appDm, become, go, place, state } from "../page/store.js";

export function drawSidebar() {
  const rooms = state.channels.filter((channel) => channel.kind === "channel" || channel.kind === "private");
  const groups = state.channels.filter((channel) => channel.kind === "mpim");
  return h(
    "nav",
    { class: "sidebar", "aria-label": "Workspace", "data-qa": "sidebar" },
    h("h1", { class: "workspace" }, state.workspace.name),
    persona(),
    h(
      "div",
      { class: "rooms" },
      h("h2", null, "Channels"),
      h("ul", null, rooms.map(room)),
      groups.length > 0 && [h("h2", null, "Direct messages"), h("ul", null, groups.map(room))],
      h("h2", null, "Apps"),
      h("ul", null, app()),
    ),
  );
}

function room(channel) {
  const sign = { private: "lock", mpim: "people" }[channel.kind] ?? "hash";
  return entry({
    channel,
    qa: `channel-${channel.name}`,
    sign: icon(channel.is_archived ? "archive" : sign),
    name: channel.name,
  });
}

function app() {
  const channel = appDm();
  const sign = [
    avatar({ is_bot: true }, "small"),
    h("i", { class: `presence${state.app.connected ? " on" : ""}` }),
  ];
  return (
    channel &&
    entry({
      channel,
      qa: "app-dm",
      sign: h("span", { class: "with-presence" }, sign),
      name: state.app.name,
      about: state.app.connected ? "connected" : "not connected",
    })
  );
}

function entry({ channel, qa, sign, name, about }) {
  const here = place().channel === channel.id;
  const unread = channel.unread > 0;
  const label = [name, about, unread && `${channel.unread} unread`].filter(Boolean).join(", ");
  const props = {
    type: "button",
    class: `room${here ? " here" : ""}${unread ? " unread" : ""}${channel.is_member ? "" : " apart"}`,
    "data-qa": qa,
    "aria-label": label,
    "aria-current": here ? "page" : null,
    onclick: () => enter(channel),
  };
  return h(
    "li",
    { key: channel.id },
    h(
      "button",
      props,
      sign,
      h("span", { class: "room-name" }, name),
      unread && h("span", { class: "badge", "aria-hidden": "true" }, String(channel.unread)),
    ),
  );
}

function enter(channel) {
  rememberNew(channel);
  go({ channel: channel.id });
  if (channel.kind === "app_dm") act(place().tab === "home" ? "open_home" : "open_messages");
}

function persona() {
  const { me, clock } = state;
  const props = {
    type: "button",
    class: "persona",
    "data-qa": "persona-switch",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-label": `You are ${me.real_name}. Switch person`,
    onclick: (event) => choosePerson(event.currentTarget),
  };
  const lines = [me.title, `${timeIn(me.tz, new Date(clock.now))} in ${cityOf(me.tz)}`].filter(Boolean);
  return h(
    "button",
    props,
    avatar(me),
    h(
      "span",
      { class: "persona-words" },
      h("b", null, me.real_name),
      lines.map((line) => h("small", null, line)),
    ),
    icon("down"),
  );
}

function choosePerson(anchor) {
  const people = state.people.filter((person) => (person.persona ?? !person.is_bot) && !person.deleted);
  const now = new Date(state.clock.now);
  openMenu(
    anchor,
    [
      { heading: "Be somebody else" },
      ...people.map((person) => ({
        label: person.real_name,
        description: `${person.title ? `${person.title} · ` : ""}${timeIn(person.tz, now)} in ${cityOf(person.tz)}`,
        lead: avatar(person),
        chosen: person.id === state.me.id,
        qa: `persona-${person.id}`,
        run: () => become(person.id),
      })),
    ],
    { label: "Who are you?", className: "people" },
  );
}
