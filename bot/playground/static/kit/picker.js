// A list to choose one or several from, with a field that narrows it; knows nothing of what is chosen.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { openPopup } from "./popup.js";

const SEARCH_FROM = 8;

/**
 * `options`: {value, label, description?, lead?, group?}; `onChange(values)` hears every change. With `load(words)`
 * the options are asked for at every letter, and what it answers is shown as it comes.
 */
export function openPicker(
  anchor,
  { options, chosen, multi = false, max = Infinity, label, onChange, onClose, load },
) {
  const list = {
    load,
    options,
    chosen: [...chosen],
    multi,
    max,
    label,
    onChange,
    words: "",
    at: 0,
    id: `list-${(serial += 1)}`,
  };
  list.at = Math.max(
    0,
    options.findIndex((option) => chosen.includes(option.value)),
  );
  list.popup = openPopup(anchor, {
    label,
    className: "picker",
    draw: () => draw(list),
    onClose: () => onClose?.(list.chosen),
  });
  if (!list.popup) return;
  list.popup.element.style.minWidth = `${anchor.offsetWidth}px`;
  list.popup.element.addEventListener("keydown", (event) => press(event, list));
  (list.popup.element.querySelector("input") ?? list.popup.element.querySelector("[role=listbox]")).focus();
  reveal(list);
  if (load) reload(list);
}

let serial = 0;

const shown = (list) =>
  list.load
    ? list.options
    : list.options.filter((option) => option.label.toLowerCase().includes(list.words.toLowerCase()));

/** The newest question's answer counts, whatever comes back in between. */
async function reload(list) {
  const words = list.words;
  const options = await list.load(words);
  if (words !== list.words || !list.popup.element.isConnected) return;
  Object.assign(list, { options, at: 0 });
  list.popup.redraw();
}

function draw(list) {
  const options = shown(list);
  const active = options[list.at] ? `${list.id}-${list.at}` : null;
  const box = h(
    "div",
    {
      role: "listbox",
      id: list.id,
      tabIndex: 0,
      "aria-label": list.label,
      "aria-multiselectable": String(list.multi),
      "aria-activedescendant": active,
    },
    options.map((option, index) => [heading(options, index), drawOption(list, option, index)]),
  );
  return [
    (list.load || list.options.length >= SEARCH_FROM) && search(list, active),
    options.length ? box : h("p", { class: "picker-none" }, "No match"),
  ];
}

function search(list, active) {
  return h("input", {
    type: "search",
    class: "picker-search",
    placeholder: "Search",
    "aria-label": "Search",
    "aria-controls": list.id,
    "aria-activedescendant": active,
    autocomplete: "off",
    "data-qa": "picker-search",
    oninput: (event) => {
      Object.assign(list, { words: event.target.value, at: 0 });
      if (list.load) reload(list);
      list.popup.redraw();
    },
  });
}

function heading(options, index) {
  const { group } = options[index];
  if (!group || group === options[index - 1]?.group) return null;
  return h("div", { class: "menu-heading", role: "presentation" }, group);
}

function drawOption(list, option, index) {
  const chosen = list.chosen.includes(option.value);
  const props = {
    role: "option",
    id: `${list.id}-${index}`,
    "aria-selected": String(chosen),
    "data-qa": "option",
    "data-value": option.value,
    class: `option${index === list.at ? " active" : ""}`,
    onclick: () => choose(list, option),
    onmousemove: () => {
      if (list.at !== index) {
        list.at = index;
        list.popup.redraw();
      }
    },
  };
  const words = h(
    "span",
    { class: "menu-words" },
    h("span", null, option.label),
    option.description && h("small", null, option.description),
  );
  return h("div", props, option.lead, words, chosen && icon("check"));
}

function choose(list, option) {
  const chosen = list.chosen.includes(option.value);
  if (!list.multi) list.chosen = [option.value];
  else if (chosen) list.chosen = list.chosen.filter((value) => value !== option.value);
  else if (list.chosen.length < list.max) list.chosen = [...list.chosen, option.value];
  list.onChange(list.chosen, list.options);
  if (list.multi) list.popup.redraw();
  else list.popup.close();
}

function press(event, list) {
  const options = shown(list);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) list.at = (list.at + step + options.length) % Math.max(options.length, 1);
  else if (event.key === "Enter" && options[list.at]) choose(list, options[list.at]);
  else return;
  event.preventDefault();
  if (list.popup.element.isConnected) list.popup.redraw();
  reveal(list);
}

const reveal = (list) =>
  list.popup.element.querySelector(".option.active")?.scrollIntoView({ block: "nearest" });
