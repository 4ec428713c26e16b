// The pane on the right: one message and its thread.
import { h, remembered } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { drawComposer } from "./composer.js";
import { drawMessage } from "./message.js";
import { channelById, go, local, messagesOf, state } from "../page/store.js";

export function drawThread(channelId, rootTs) {
  const channel = channelById(channelId);
  return h(
    "aside",
    {
      class: "thread",
      key: `thread ${rootTs}`,
      "aria-label": "Thread",
      "data-qa": "thread-pane",
      onkeydown: leaveOnEscape,
    },
    head(channel),
    remembered("thread", [state, channelId, rootTs, local.epoch], () => messageList(channel, rootTs)),
    !channel.is_archived &&
      drawComposer({ channel, thread: rootTs, key: `${channelId} ${rootTs}`, label: "Reply" }),
  );
}

function messageList(channel, rootTs) {
  const all = messagesOf(channel.id);
  const root = all.find(({ ts }) => ts === rootTs);
  const answers = all.filter(({ ts, thread_ts: thread }) => thread === rootTs && ts !== rootTs);
  const props = {
    class: "messages",
    role: "log",
    "aria-label": "Thread messages",
    tabIndex: 0,
    "data-list": `thread ${rootTs}`,
    "data-from": "top",
  };
  return h(
    "div",
    props,
    h(
      "div",
      { class: "messages-inner from-top" },
      root
        ? drawMessage(root, channel, { inThread: true })
        : h("p", { class: "nothing" }, "The first message is gone."),
      answers.length > 0 && count(answers.length),
      answers.map((message) => drawMessage(message, channel, { inThread: true })),
    ),
  );
}

function head(channel) {
  const sign = channel.kind === "mpim" ? "" : "#";
  const where = channel.kind === "app_dm" ? state.app.name : `${sign}${channel.name}`;
  return h(
    "header",
    { class: "pane-head" },
    h(
      "button",
      {
        type: "button",
        class: "icon-button only-narrow",
        "aria-label": "Back",
        "data-qa": "thread-back",
        onclick: leave,
      },
      icon("back"),
    ),
    h("h2", null, "Thread"),
    h("p", { class: "topic" }, where),
    h(
      "button",
      {
        type: "button",
        class: "icon-button only-wide",
        "aria-label": "Close thread",
        "data-qa": "thread-close",
        onclick: leave,
      },
      icon("close"),
    ),
  );
}

const count = (number) =>
  h(
    "div",
    { class: "line count", key: "count" },
    h("span", null, number === 1 ? "1 reply" : `${number} replies`),
  );
const leave = () => go({ thread: null });

function leaveOnEscape(event) {
  if (event.key === "Escape" && !event.defaultPrevented && event.target.tagName !== "TEXTAREA") leave();
}
