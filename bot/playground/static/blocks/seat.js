// Where an element sits: its value, its labels and what a change does; shared by everything that can be clicked or filled.
import { h } from "../kit/dom.js";
import { ask } from "../kit/confirm.js";
import { fieldOf, holdsValue, keep, valueOf } from "./forms.js";
import { textObject } from "../text/mrkdwn.js";

export function seatOf(element, block, ctx, labels = {}) {
  const seat = { element, block, ctx, ...labels };
  seat.waits = block.type === "input" && !block.dispatch_action;
  seat.value = holdsValue(element) ? valueOf(ctx.form, block.block_id, element) : undefined;
  seat.busy = ctx.busy(busyName(seat));
  return seat;
}

const busyName = ({ block, element }) => `${block.block_id} ${element.action_id}`;

/** Attributes that every control carries. */
export function common(seat) {
  return {
    "data-qa": `action-${seat.element.action_id}`,
    id: seat.id,
    "aria-labelledby": seat.labelledBy,
    "aria-label": seat.labelledBy ? null : (seat.label ?? seat.element.placeholder?.text),
    "aria-describedby": seat.describedBy,
    "aria-invalid": seat.invalid ? "true" : null,
    "aria-required": seat.required ? "true" : null,
    autofocus: Boolean(seat.element.focus_on_load && seat.ctx.surface === "modal" && !seat.ctx.inert),
  };
}

/** Keeps the new value and, where Slack would, tells the app. */
export async function change(seat, value) {
  const { ctx, block, element } = seat;
  const before = valueOf(ctx.form, block.block_id, element);
  keep(ctx.form, block.block_id, element, value);
  ctx.touched(block.block_id);
  if (seat.waits) return;
  if (!(await agreed(seat))) {
    keep(ctx.form, block.block_id, element, before);
    ctx.redraw();
    return;
  }
  await tell(seat, { type: element.type, [fieldOf(element)]: value });
}

/** Presses a button or chooses from a menu, after the question it may ask. */
export async function press(seat, action) {
  if (seat.busy || !(await agreed(seat))) return;
  await tell(seat, action);
}

const tell = (seat, action) => seat.ctx.act(seat.block, seat.element, action, busyName(seat));

async function agreed({ element, ctx }) {
  const wanted = element.confirm;
  if (!wanted) return true;
  const words = (object, otherwise) => (object ? textObject(object, ctx) : otherwise);
  return ask({
    title: words(wanted.title, "Are you sure?"),
    text: words(wanted.text, ""),
    confirm: words(wanted.confirm, "Yes"),
    deny: words(wanted.deny, "Cancel"),
    danger: wanted.style === "danger",
  });
}

export function unknown(what, type) {
  return h("div", { class: "unknown", role: "alert", "data-qa": "unknown" }, `Unknown ${what} type: ${type}`);
}
