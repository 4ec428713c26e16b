// What one can do with a message: react, answer in its thread, the app's shortcuts, edit, delete.
import { h } from "../kit/dom.js";
import { ask } from "../kit/confirm.js";
import { icon } from "../kit/icons.js";
import { openMenu } from "../kit/menu.js";
import { act } from "../page/acts.js";
import { startEditing } from "./editing.js";
import { chooseReaction } from "./reactions.js";
import { go, state } from "../page/store.js";

export function drawTools(message, channel, { inThread }) {
  const root = message.thread_ts ?? message.ts;
  return h(
    "div",
    { class: "tools", role: "toolbar", "aria-label": "Message" },
    tool("Add a reaction", "smile", "add-reaction", (event) =>
      chooseReaction(event.currentTarget, message, channel),
    ),
    !inThread && tool("Reply in thread", "thread", "reply-thread", () => go({ thread: root })),
    tool("More", "more", "more-actions", (event) =>
      openMore(event.currentTarget, message, channel, inThread),
    ),
  );
}

function tool(label, sign, qa, onclick) {
  return h(
    "button",
    { type: "button", class: "tool", "aria-label": label, title: label, "data-qa": qa, onclick },
    icon(sign),
  );
}

/** Also holds what the other tools do, for fingers, which cannot hover. */
function openMore(anchor, message, channel, inThread) {
  const items = [
    { label: "Add a reaction", icon: "smile", run: () => chooseReaction(anchor, message, channel) },
    ...(inThread
      ? []
      : [
          {
            label: "Reply in thread",
            icon: "thread",
            run: () => go({ thread: message.thread_ts ?? message.ts }),
          },
        ]),
    ...itemsFor(message, channel),
  ];
  openMenu(anchor, items, { align: "end", label: "Message" });
}

function itemsFor(message, channel) {
  const here = { channel: channel.id, ts: message.ts };
  const shortcuts = state.shortcuts
    .filter(({ type }) => type === "message")
    .map((shortcut) => ({
      label: shortcut.name,
      description: state.app.name,
      icon: "bolt",
      qa: `shortcut-${shortcut.callback_id}`,
      run: () => act("message_shortcut", { ...here, callback_id: shortcut.callback_id }),
    }));
  const own =
    message.user === state.me.id
      ? [
          {
            label: "Edit message",
            icon: "pencil",
            qa: "edit-message",
            run: () => startEditing(message, channel),
          },
          {
            label: "Delete message",
            icon: "trash",
            danger: true,
            qa: "delete-message",
            run: () => remove(here),
          },
        ]
      : [];
  const line = own.length && shortcuts.length ? [{ line: true }] : [];
  return [...shortcuts, ...line, ...own];
}

async function remove(here) {
  const sure = await ask({
    title: "Delete message",
    text: "Delete this message? It cannot be brought back.",
    confirm: "Delete",
    deny: "Cancel",
    danger: true,
  });
  if (sure) await act("delete", here);
}
