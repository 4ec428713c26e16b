// The elements a person types into: text, email, address, number.
import { h } from "../kit/dom.js";
import { change, common, press } from "./seat.js";
import { keep } from "./forms.js";

const COUNT_FROM = 0.8;

export const textFields = {
  plain_text_input: (seat) => (seat.element.multiline ? area(seat) : field(seat, { type: "text" })),
  email_text_input: (seat) => field(seat, { type: "email", inputmode: "email", autocomplete: "off" }),
  url_text_input: (seat) => field(seat, { type: "url", inputmode: "url" }),
  number_input: (seat) =>
    field(seat, { type: "text", inputmode: seat.element.is_decimal_allowed ? "decimal" : "numeric" }),
};

function field(seat, kind) {
  return h(
    "div",
    { class: "field" },
    h("input", { ...typed(seat), ...kind, onkeydown: (event) => enter(event, seat) }),
    counter(seat),
  );
}

function area(seat) {
  return h("div", { class: "field" }, h("textarea", { ...typed(seat), rows: 4 }), counter(seat));
}

function typed(seat) {
  const { element } = seat;
  return {
    ...common(seat),
    class: "text-field",
    value: seat.value ?? "",
    placeholder: element.placeholder?.text,
    maxlength: element.max_length,
    oninput: (event) => type(seat, event.target.value),
  };
}

function type(seat, text) {
  const triggers = seat.element.dispatch_action_config?.trigger_actions_on ?? [];
  if (!seat.waits && triggers.includes("on_character_entered")) change(seat, text);
  else {
    keep(seat.ctx.form, seat.block.block_id, seat.element, text);
    seat.ctx.touched(seat.block.block_id);
  }
}

function enter(event, seat) {
  const triggers = seat.element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  if (event.key !== "Enter" || event.isComposing || seat.waits || !triggers.includes("on_enter_pressed"))
    return;
  event.preventDefault();
  press(seat, { type: seat.element.type, value: event.target.value });
}

function counter({ element, value }) {
  const left = (element.max_length ?? Infinity) - (value ?? "").length;
  return (
    left <= element.max_length * (1 - COUNT_FROM) &&
    h("span", { class: "counter", "aria-live": "polite" }, `${left} left`)
  );
}
