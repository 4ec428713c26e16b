// Says one sentence at the foot of the page for a while, above everything else.
import { h, patch } from "./dom.js";
import { icon } from "./icons.js";

const READING_MS = 7000;
let timer = null;

export const hush = () => document.getElementById("toast").hidePopover();

export function say(sentence, kind = "trouble") {
  const element = document.getElementById("toast");
  clearTimeout(timer);
  const shut = {
    type: "button",
    class: "icon-button",
    "aria-label": "Dismiss",
    onclick: () => element.hidePopover(),
  };
  patch(element, [
    icon(kind === "trouble" ? "warning" : "check"),
    h("span", null, sentence),
    h("button", shut, icon("close")),
  ]);
  element.dataset.kind = kind;
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
  timer = setTimeout(() => element.hidePopover(), READING_MS);
}
