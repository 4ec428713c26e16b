// Draws the interactive elements of Block Kit by their type; one that it does not know is drawn loudly.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { openMenu } from "../kit/menu.js";
import { textObject } from "../text/mrkdwn.js";
import { choices } from "./choices.js";
import { textFields } from "./fields.js";
import { pickers } from "./pickers.js";
import { selects } from "./selects.js";
import { common, press, seatOf, unknown } from "./seat.js";

const ELEMENTS = { button, overflow, image, ...textFields, ...pickers, ...choices, ...selects };

export function drawElement(element, block, ctx, labels) {
  const draw = ELEMENTS[element?.type];
  return draw ? draw(seatOf(element, block, ctx, labels)) : unknown("element", element?.type);
}

function button(seat) {
  const { element, ctx } = seat;
  const props = {
    ...common(seat),
    type: "button",
    class: `button ${element.style ?? ""}${seat.busy ? " busy" : ""}`,
    "aria-label": element.accessibility_label,
    "aria-busy": String(Boolean(seat.busy)),
    "data-style": element.style,
    "data-value": element.value,
    onclick: () => click(seat),
  };
  return h(
    "button",
    props,
    h("span", { class: "button-words" }, textObject(element.text, ctx)),
    element.url && icon("link"),
  );
}

function click(seat) {
  const { element } = seat;
  if (element.url && !seat.ctx.inert) open(element.url, "_blank", "noopener");
  const { value, text } = element;
  return press(seat, { type: "button", text, ...(value === undefined ? {} : { value }) });
}

function overflow(seat) {
  const { element } = seat;
  const props = {
    type: "button",
    class: `button square${seat.busy ? " busy" : ""}`,
    "data-qa": "overflow",
    "data-action": element.action_id,
    id: seat.id,
    "aria-label": "More choices",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    onclick: (event) =>
      openMenu(event.currentTarget, optionsOf(seat), { label: "More choices", align: "end" }),
  };
  return h(
    "span",
    { "data-qa": `action-${element.action_id}`, class: "overflow" },
    h("button", props, icon("more")),
  );
}

function optionsOf(seat) {
  return seat.element.options.map((option) => ({
    label: textObject(option.text, seat.ctx),
    description: option.description && textObject(option.description, seat.ctx),
    qa: "overflow-option",
    value: option.value,
    run: () => choose(seat, option),
  }));
}

function choose(seat, option) {
  if (option.url && !seat.ctx.inert) open(option.url, "_blank", "noopener");
  return press(seat, { type: "overflow", selected_option: { text: option.text, value: option.value } });
}

function image({ element }) {
  const source = element.image_url ?? element.slack_file?.url;
  return h("img", {
    class: "accessory-image",
    src: source,
    alt: element.alt_text ?? "",
    loading: "lazy",
    referrerpolicy: "no-referrer",
  });
}
