// Radio buttons and checkboxes.
import { h } from "../kit/dom.js";
import { change, common } from "./seat.js";
import { textObject } from "../text/mrkdwn.js";

export const choices = { radio_buttons: radios, checkboxes };

function radios(seat) {
  const chosen = (option) => seat.value?.value === option.value;
  return group(seat, "radio", "radiogroup", chosen, (option) => change(seat, option));
}

function checkboxes(seat) {
  const values = seat.value.map((option) => option.value);
  const toggle = (option, on) =>
    change(
      seat,
      seat.element.options.filter(({ value }) => (value === option.value ? on : values.includes(value))),
    );
  return group(seat, "checkbox", "group", (option) => values.includes(option.value), toggle);
}

function group(seat, type, role, chosen, set) {
  const { autofocus, ...props } = common(seat);
  return h(
    "div",
    { ...props, role, class: "choices" },
    seat.element.options.map((option, index) =>
      choice(seat, { type, option, checked: chosen(option), autofocus: autofocus && index === 0, set }),
    ),
  );
}

function choice(seat, { type, option, checked, autofocus, set }) {
  const { ctx, block, element } = seat;
  const name = `${ctx.form.key} ${block.block_id} ${element.action_id}`;
  const input = h("input", {
    type,
    name,
    checked,
    autofocus,
    "data-qa": "option",
    "data-value": option.value,
    onchange: (event) => set(option, event.target.checked),
  });
  const about = option.description && h("small", null, textObject(option.description, ctx));
  return h("label", { class: "choice" }, input, h("span", null, textObject(option.text, ctx), about));
}
