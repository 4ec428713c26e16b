// The middle: a channel or the app's DM, its head, its messages by day, and where one writes.
import { h, remembered } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { openMenu } from "../kit/menu.js";
import { dayKey, dayName, ofTs } from "../kit/times.js";
import { markdown } from "../text/markdown.js";
import { plain } from "../text/mrkdwn.js";
import { avatar } from "../kit/avatar.js";
import { act } from "../page/acts.js";
import { drawComposer } from "./composer.js";
import { reading } from "../page/context.js";
import { drawHome } from "../frame/home.js";
import { drawMessage } from "./message.js";
import { rememberNew } from "../page/reading.js";
import { channelById, go, local, messagesOf, place, state } from "../page/store.js";

const TOGETHER_SECONDS = 300;

export function drawChannel() {
  const { channel: id, tab } = place();
  const channel = channelById(id);
  if (!channel)
    return h("main", { class: "main" }, h("p", { class: "nothing" }, "There is no channel here yet."));
  const isApp = channel.kind === "app_dm";
  return h(
    "main",
    { class: "main", key: id, "aria-label": isApp ? state.app.name : called(channel) },
    head(channel, isApp),
    isApp && tabs(channel, tab),
    canvases(channel),
    isApp && tab === "home"
      ? drawHome()
      : [remembered("messages", [state, id, local.epoch], () => messageList(channel)), foot(channel)],
  );
}

const called = (channel) => (channel.kind === "mpim" ? channel.name : `#${channel.name}`);

function head(channel, isApp) {
  const sign = { private: "lock", mpim: "people" }[channel.kind] ?? "hash";
  const title = isApp
    ? [avatar({ is_bot: true }, "small"), state.app.name, h("span", { class: "app-badge" }, "APP")]
    : [icon(sign), channel.name];
  const topic = isApp ? state.app.description : channel.topic;
  return h(
    "header",
    { class: "pane-head" },
    h("h2", null, title),
    topic && h("p", { class: "topic" }, plain(topic)),
    !isApp && channelMenu(channel),
  );
}

// What Slack shows as tabs beside the messages: closed until somebody wants to read one.
function canvases(channel) {
  return channel.canvases.map(({ id, title, markdown: text }) =>
    h(
      "details",
      { class: "canvas", key: id },
      h("summary", null, title),
      h("div", { class: "canvas-text" }, markdown(text)),
    ),
  );
}

function channelMenu(channel) {
  const { id } = channel;
  const coach = state.me.role === "coach";
  const items = [
    channel.is_member && {
      label: "Leave this channel",
      icon: "door",
      qa: "channel-leave",
      run: () => act("leave", { channel: id }),
    },
    !channel.is_member && {
      label: "Join this channel",
      icon: "plus",
      qa: "channel-join",
      run: () => act("join", { channel: id }),
    },
    coach &&
      !channel.is_archived && {
        label: "Archive this channel",
        icon: "archive",
        qa: "channel-archive",
        run: () => act("archive", { channel: id }),
      },
    coach &&
      channel.is_archived && {
        label: "Bring it back",
        icon: "archive",
        qa: "channel-unarchive",
        run: () => act("unarchive", { channel: id }),
      },
  ].filter(Boolean);
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": "Channel",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-qa": "channel-menu",
      onclick: (event) => openMenu(event.currentTarget, items, { align: "end" }),
    },
    icon("more"),
  );
}

function tabs(channel, tab) {
  const home = () => {
    go({ tab: "home", thread: null });
    act("open_home");
  };
  const messages = () => {
    rememberNew(channel);
    go({ tab: "messages" });
    act("open_messages");
  };
  return h(
    "div",
    { class: "tabs", role: "tablist" },
    tabOf("Home", "home", tab, home),
    tabOf("Messages", "messages", tab, messages),
  );
}

function tabOf(label, name, chosen, onclick) {
  return h(
    "button",
    {
      type: "button",
      role: "tab",
      class: "tab",
      "aria-selected": String(chosen === name),
      "data-qa": `tab-${name}`,
      onclick,
    },
    label,
  );
}

function messageList(channel) {
  const messages = messagesOf(channel.id).filter(isTopLevel);
  const props = {
    class: "messages",
    role: "log",
    "aria-label": "Messages",
    tabIndex: 0,
    "data-list": channel.id,
    "data-qa": "messages",
    key: "list",
  };
  return h(
    "div",
    props,
    h("div", { class: "messages-inner" }, intro(channel), withDividers(messages, channel)),
  );
}

const isTopLevel = ({ ts, thread_ts: thread, subtype }) =>
  !thread || thread === ts || subtype === "thread_broadcast";

function intro(channel) {
  if (channel.kind !== "app_dm")
    return h(
      "div",
      { class: "intro", key: "intro" },
      h("h3", null, called(channel)),
      h("p", null, `This is where the ${channel.kind === "mpim" ? "conversation" : "channel"} begins.`),
    );
  return h(
    "div",
    { class: "intro", key: "intro" },
    avatar({ is_bot: true }, "large"),
    h("h3", null, state.app.name),
    h("p", null, `This conversation is between you and ${state.app.name}.`),
  );
}

function withDividers(messages, channel) {
  const { zone, now } = reading();
  const from = local.newFrom[channel.id];
  let marked = from === undefined;
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const date = ofTs(message.ts);
    const newDay = !before || dayKey(zone, ofTs(before.ts)) !== dayKey(zone, date);
    const isNew = !marked && Number(message.ts) > Number(from) && message.user !== state.me.id;
    marked ||= isNew;
    const joined = !newDay && !isNew && follows(message, before);
    return [
      newDay && line("day", dayKey(zone, date), dayName(zone, date, now)),
      isNew && line("new", "new", "New"),
      drawMessage(message, channel, { joined }),
    ];
  });
}

function follows(message, before) {
  const close = Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;
  return (
    close &&
    message.user === before.user &&
    !message.subtype &&
    !before.subtype &&
    !message.ephemeral &&
    !before.ephemeral
  );
}

const line = (kind, key, words) =>
  h(
    "div",
    { class: `line ${kind}`, key: `${kind} ${key}`, role: "separator", "aria-label": words },
    h("span", null, words),
  );

function foot(channel) {
  const { id } = channel;
  if (channel.is_archived)
    return standing("This channel is archived. What was said can be read; nothing new can be written.");
  if (!channel.is_member && channel.kind !== "app_dm") {
    const join = h(
      "button",
      {
        type: "button",
        class: "button primary",
        "data-qa": "join",
        onclick: () => act("join", { channel: id }),
      },
      "Join channel",
    );
    return standing(`You are looking at #${channel.name}.`, join);
  }
  return drawComposer({
    channel,
    key: id,
    label: channel.kind === "app_dm" ? `Message ${state.app.name}` : `Message ${called(channel)}`,
  });
}

const standing = (...content) => h("div", { class: "standing", key: "standing" }, content);
