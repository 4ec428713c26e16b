// What blocks need to know of where they stand: people, channels, time zone, form, and what an action does.
import { valuesOf } from "../blocks/forms.js";
import { actOnce, suggest } from "./acts.js";
import { local, redraw, state } from "./store.js";

const byId = (things) => new Map(things.map((thing) => [thing.id, thing]));

/** Names and times as this person sees them. */
export function reading() {
  const { people, channels, me, clock } = state;
  return {
    people: byId(people),
    channels: byId(channels),
    me,
    zone: me.tz || "UTC",
    now: new Date(clock.now),
  };
}

/** `container` is the protocol's; `form` is {key, values?}; `blocks` are all blocks of the surface. */
export function contextFor(surface, { container, form, blocks, errors = {}, touched = () => {} }) {
  const name = (part) => `${form.key} ${part}`;
  return {
    ...reading(),
    surface,
    form,
    errors,
    redraw,
    busy: (part) => local.busy.has(name(part)),
    touched: (blockId) => {
      touched(blockId);
      redraw({ messages: surface === "message" });
    },
    suggest: (block, element, typed) =>
      suggest({
        view_id: container.view_id,
        block_id: block.block_id,
        action_id: element.action_id,
        typed,
      }),
    act: (block, element, action, part) =>
      actOnce(name(part), "block_action", {
        container,
        block_id: block.block_id,
        action_id: element.action_id,
        action,
        values: valuesOf(form, blocks),
      }),
  };
}
