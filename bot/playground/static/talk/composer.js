// Where one writes: Enter sends, Shift and Enter begins a line, a slash offers commands, + attaches.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { openMenu } from "../kit/menu.js";
import { act } from "../page/acts.js";
import { completionKeys, drawCompletion, suggestions } from "./completion.js";
import { ATTACHABLE, fileCard } from "./files.js";
import { local, redraw, state } from "../page/store.js";

const MOST_ROWS = 9;
const TYPES_AT_ONCE = matchMedia("(hover: hover)");

/** `seat`: {channel, key, label, thread?}. */
export function drawComposer(seat) {
  const draft = draftOf(seat);
  return h(
    "div",
    { class: "composer-frame", key: `composer ${seat.key}` },
    drawCompletion(seat, draft),
    h(
      "form",
      {
        class: "composer",
        onsubmit: (event) => {
          event.preventDefault();
          send(seat);
        },
      },
      draft.files.length > 0 &&
        h(
          "div",
          { class: "files" },
          draft.files.map((file) => fileCard(file, () => drop(draft, file))),
        ),
      h("textarea", writing(seat, draft)),
      h(
        "div",
        { class: "composer-foot" },
        attach(seat, draft),
        h("span", { class: "composer-hint" }, "Shift + Enter for a new line"),
        sendButton(seat, draft),
      ),
    ),
  );
}

export function draftOf({ key }) {
  return (local.drafts[`${state.me.id} ${key}`] ??= { text: "", files: [], at: 0, dismissed: false });
}

function writing(seat, draft) {
  const options = suggestions(draft);
  return {
    class: "composer-text",
    placeholder: seat.label,
    "aria-label": seat.label,
    value: draft.text,
    "data-qa": seat.thread ? "thread-composer" : "composer",
    rows: Math.min(MOST_ROWS, draft.text.split("\n").length),
    "aria-autocomplete": "list",
    "aria-expanded": String(options.length > 0),
    "aria-activedescendant": options.length ? `command-${draft.at}` : null,
    oninput: (event) => {
      Object.assign(draft, { text: event.target.value, at: 0, dismissed: false });
      redraw({ messages: false });
    },
    onkeydown: (event) => keys(event, seat, draft),
    hook: { insert: beReady },
  };
}

/** Ready to type into, as in Slack; not on a phone, where that would raise the keyboard. */
function beReady(field) {
  if (TYPES_AT_ONCE.matches && !document.querySelector("dialog[open]")) field.focus({ preventScroll: true });
}

function keys(event, seat, draft) {
  if (event.isComposing || completionKeys(event, draft)) return;
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  send(seat);
}

async function send(seat) {
  const draft = draftOf(seat);
  const { text, files } = draft;
  if (!text.trim() && !files.length) return;
  Object.assign(draft, { text: "", files: [], at: 0 });
  redraw();
  const where = { channel: seat.channel.id, ...(seat.thread ? { thread_ts: seat.thread } : {}) };
  const isCommand = text.startsWith("/") && !files.length;
  const reply = await (isCommand
    ? act("command", { ...where, text })
    : act("post", { ...where, text, ...(files.length ? { files } : {}) }));
  if (!reply.ok && !draft.text && !draft.files.length) Object.assign(draft, { text, files });
  redraw();
}

function attach(seat, draft) {
  const files = ATTACHABLE.map((file) => ({
    label: file.label,
    icon: file.icon,
    qa: file.qa,
    run: () => {
      draft.files.push({ name: file.name, mimetype: file.mimetype });
      redraw();
    },
  }));
  const shortcuts = state.shortcuts
    .filter(({ type }) => type === "global")
    .map((shortcut) => ({
      label: shortcut.name,
      description: shortcut.description || state.app.name,
      icon: "bolt",
      qa: `shortcut-${shortcut.callback_id}`,
      run: () => act("shortcut", { callback_id: shortcut.callback_id }),
    }));
  const items = [
    { heading: "Attach" },
    ...files,
    ...(shortcuts.length ? [{ heading: "Shortcuts" }, ...shortcuts] : []),
  ];
  return h(
    "button",
    {
      type: "button",
      class: "icon-button round",
      "aria-label": "Attach, or run a shortcut",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-qa": seat.thread ? "thread-attach" : "attach",
      onclick: (event) => openMenu(event.currentTarget, items),
    },
    icon("plus"),
  );
}

function drop(draft, file) {
  draft.files = draft.files.filter((other) => other !== file);
  redraw();
}

function sendButton(seat, draft) {
  const empty = !draft.text.trim() && !draft.files.length;
  return h(
    "button",
    {
      type: "submit",
      class: "send",
      "aria-label": "Send",
      disabled: empty,
      "data-qa": seat.thread ? "thread-send" : "send",
    },
    icon("send"),
  );
}
