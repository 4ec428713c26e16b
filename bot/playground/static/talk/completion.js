// Offers the slash commands that begin with what was typed, and says how the chosen one is used.
import { h } from "../kit/dom.js";
import { redraw, state } from "../page/store.js";

export function suggestions(draft) {
  if (draft.dismissed || !/^\/\S*$/.test(draft.text)) return [];
  return state.commands.filter(({ command }) => command.startsWith(draft.text.toLowerCase()));
}

export function drawCompletion(seat, draft) {
  const options = suggestions(draft);
  if (options.length)
    return h(
      "div",
      { class: "completion", role: "listbox", "aria-label": "Commands", "data-qa": "completion" },
      h("div", { class: "menu-heading" }, `Commands of ${state.app.name}`),
      options.map((option, index) => suggestion(option, index, draft)),
    );
  const used = state.commands.find(({ command }) => draft.text.startsWith(`${command} `));
  return (
    used?.usage_hint &&
    h(
      "div",
      { class: "completion usage", "data-qa": "usage-hint" },
      h("b", null, used.command),
      " ",
      used.usage_hint,
    )
  );
}

function suggestion(option, index, draft) {
  const props = {
    role: "option",
    id: `command-${index}`,
    key: option.command,
    class: `option${index === draft.at ? " active" : ""}`,
    "aria-selected": String(index === draft.at),
    "data-qa": "completion-option",
    onmousedown: (event) => {
      event.preventDefault();
      complete(draft, option);
    },
  };
  const usage = h(
    "span",
    null,
    h("b", null, option.command),
    " ",
    h("span", { class: "usage-words" }, option.usage_hint),
  );
  return h("div", props, h("span", { class: "menu-words" }, usage, h("small", null, option.description)));
}

function complete(draft, { command }) {
  draft.text = `${command} `;
  redraw({ messages: false });
}

/** True when the key was meant for the list. A command typed in full is sent by Enter. */
export function completionKeys(event, draft) {
  const options = suggestions(draft);
  if (!options.length) return false;
  const chosen = options[draft.at] ?? options[0];
  if (event.key === "ArrowDown" || event.key === "ArrowUp")
    draft.at = (draft.at + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length;
  else if (event.key === "Tab" || (event.key === "Enter" && chosen.command !== draft.text))
    complete(draft, chosen);
  else if (event.key === "Escape") draft.dismissed = true;
  else return false;
  event.preventDefault();
  redraw({ messages: false });
  return true;
}
