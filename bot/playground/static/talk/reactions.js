// Reactions under a message, and the small table to choose one from.
import { h } from "../kit/dom.js";
import { FAVOURITES, emojiOf } from "../kit/emoji.js";
import { icon } from "../kit/icons.js";
import { openPopup } from "../kit/popup.js";
import { emoji } from "../text/mrkdwn.js";
import { act } from "../page/acts.js";
import { personById, state } from "../page/store.js";

export function drawReactions(message, channel) {
  if (!message.reactions?.length) return null;
  const add = {
    type: "button",
    class: "reaction add",
    "aria-label": "Add a reaction",
    onclick: (event) => chooseReaction(event.currentTarget, message, channel),
  };
  return h(
    "div",
    { class: "reactions" },
    message.reactions.map((one) => pill(one, message, channel)),
    h("button", add, icon("smile")),
  );
}

function pill({ name, users }, message, channel) {
  const own = users.includes(state.me.id);
  const names = users
    .map((id) => (id === state.me.id ? "you" : (personById(id)?.real_name ?? "somebody")))
    .join(", ");
  const props = {
    type: "button",
    key: name,
    class: `reaction${own ? " own" : ""}`,
    "aria-pressed": String(own),
    title: names,
    "data-qa": `reaction-${name}`,
    "aria-label": `${name}: ${names}`,
    onclick: () => act(own ? "unreact" : "react", { channel: channel.id, ts: message.ts, name }),
  };
  return h("button", props, emoji(name), h("span", null, String(users.length)));
}

export function chooseReaction(anchor, message, channel) {
  const popup = openPopup(anchor, {
    label: "Reactions",
    className: "emoji-table",
    align: "end",
    draw: (self) => table(self, message, channel),
  });
  popup?.element.querySelector("button").focus();
}

function table(popup, message, channel) {
  return FAVOURITES.map((name) =>
    h(
      "button",
      {
        type: "button",
        "aria-label": name.replace(/_/g, " "),
        title: `:${name}:`,
        "data-qa": `emoji-${name}`,
        onclick: () => {
          popup.close();
          act("react", { channel: channel.id, ts: message.ts, name });
        },
      },
      emojiOf(name),
    ),
  );
}
