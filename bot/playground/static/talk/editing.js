// Editing one's own message where it stands.
import { h } from "../kit/dom.js";
import { unescape } from "../text/mrkdwn.js";
import { act } from "../page/acts.js";
import { local, redraw } from "../page/store.js";

export function startEditing(message, channel) {
  local.editing = { channel: channel.id, ts: message.ts, text: asTyped(message.text) };
  redraw();
}

/** What the person once typed: links and entities as plain characters. */
const asTyped = (text) => unescape(text.replace(/<((?:https?:|mailto:)[^|>]+)(?:\|[^>]*)?>/g, "$1"));

function stop() {
  local.editing = null;
  redraw();
}

async function save(message, channel) {
  const text = local.editing.text.trim();
  if (!text) return;
  stop();
  if (text !== asTyped(message.text)) await act("edit", { channel: channel.id, ts: message.ts, text });
}

export function drawEditor(message, channel) {
  const keys = (event) => {
    if (event.key === "Escape") stop();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save(message, channel);
    }
  };
  const field = {
    class: "text-field",
    rows: Math.min(8, local.editing.text.split("\n").length + 1),
    value: local.editing.text,
    "aria-label": "Edit message",
    "data-qa": "edit-text",
    oninput: (event) => {
      local.editing.text = event.target.value;
      redraw();
    },
    onkeydown: keys,
    hook: { insert: (node) => node.focus() },
  };
  return h(
    "div",
    { class: "editor" },
    h("textarea", field),
    h(
      "div",
      { class: "editor-foot" },
      h(
        "button",
        { type: "button", class: "button small", "data-qa": "edit-cancel", onclick: stop },
        "Cancel",
      ),
      h(
        "button",
        {
          type: "button",
          class: "button small primary",
          "data-qa": "edit-save",
          disabled: !local.editing.text.trim(),
          onclick: () => save(message, channel),
        },
        "Save",
      ),
    ),
  );
}
