// The elements that pick a date, a time, or both; the moment is the person's own local one.
import { h } from "../kit/dom.js";
import { fromField, toField } from "../kit/times.js";
import { change, common } from "./seat.js";

export const pickers = {
  datepicker: (seat) => picker(seat, "date", seat.value, (text) => text || null),
  timepicker: (seat) => picker(seat, "time", seat.value, (text) => text || null),
  datetimepicker: (seat) => picker(seat, "datetime-local", shownMoment(seat), (text) => momentOf(seat, text)),
};

function picker(seat, type, shown, read) {
  const props = {
    ...common(seat),
    type,
    class: "text-field picker-field",
    value: shown ?? "",
    onchange: (event) => change(seat, read(event.target.value)),
  };
  return h("input", props);
}

const shownMoment = ({ value, ctx }) => value && toField(ctx.zone, new Date(value * 1000));
const momentOf = ({ ctx }, text) => (text ? Math.floor(fromField(ctx.zone, text).getTime() / 1000) : null);
