// A menu of things to do: arrow keys, Enter, Escape; knows nothing of what the things are.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { openPopup } from "./popup.js";

/** `items`: {label, description?, icon?, lead?, danger?, chosen?, qa?, value?, run} or {heading} or {line: true}. */
export function openMenu(anchor, items, { label = "Menu", align, className = "" } = {}) {
  const popup = openPopup(anchor, {
    label,
    align,
    role: "menu",
    className: `menu ${className}`,
    draw: (self) => items.map((item) => drawItem(item, self)),
  });
  if (!popup) return;
  popup.element.addEventListener("keydown", (event) => walk(event, entriesOf(popup)));
  entriesOf(popup)[0]?.focus();
}

const entriesOf = (popup) => [...popup.element.querySelectorAll("[role^=menuitem]")];

function drawItem(item, popup) {
  if (item.line) return h("hr", { class: "menu-line" });
  if (item.heading) return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
  const choose = () => {
    popup.close();
    item.run();
  };
  const props = {
    type: "button",
    role: item.chosen === undefined ? "menuitem" : "menuitemradio",
    tabIndex: -1,
    onclick: choose,
    class: `menu-item${item.danger ? " danger" : ""}`,
    "data-qa": item.qa,
    "data-value": item.value,
    "aria-checked": item.chosen === undefined ? null : String(item.chosen),
  };
  const words = h(
    "span",
    { class: "menu-words" },
    h("span", null, item.label),
    item.description && h("small", null, item.description),
  );
  return h("button", props, item.lead ?? (item.icon && icon(item.icon)), words, item.chosen && icon("check"));
}

function walk(event, entries) {
  const at = entries.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  entries.at(steps[event.key] % entries.length)?.focus();
}
