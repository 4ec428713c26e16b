// Remembers what a person typed or chose and has not sent, per surface, block and action, so that no redraw loses it.
const surfaces = new Map();
const CLEARED = "";

/** Element type → [its key in a view's state, the element's key for what it begins with, what stands for nothing]. */
const SHAPES = {
  plain_text_input: ["value", "initial_value", null],
  email_text_input: ["value", "initial_value", null],
  url_text_input: ["value", "initial_value", null],
  number_input: ["value", "initial_value", null],
  datepicker: ["selected_date", "initial_date", null],
  timepicker: ["selected_time", "initial_time", null],
  datetimepicker: ["selected_date_time", "initial_date_time", null],
  static_select: ["selected_option", "initial_option", null],
  external_select: ["selected_option", "initial_option", null],
  radio_buttons: ["selected_option", "initial_option", null],
  users_select: ["selected_user", "initial_user", null],
  channels_select: ["selected_channel", "initial_channel", null],
  conversations_select: ["selected_conversation", "initial_conversation", null],
  checkboxes: ["selected_options", "initial_options", []],
  multi_static_select: ["selected_options", "initial_options", []],
  multi_users_select: ["selected_users", "initial_users", []],
  multi_channels_select: ["selected_channels", "initial_channels", []],
  multi_conversations_select: ["selected_conversations", "initial_conversations", []],
};

export const fieldOf = (element) => SHAPES[element.type]?.[0];
export const holdsValue = (element) => element?.type in SHAPES;

function keptOf(surface) {
  if (!surfaces.has(surface)) surfaces.set(surface, new Map());
  return surfaces.get(surface);
}

const slot = (blockId, element) => `${blockId}\n${element.action_id}\n${element.type}`;

/** What stands in the element now: the person's own, else what the view was given, else what it begins with. */
export function valueOf(form, blockId, element) {
  const [field, initial, nothing] = SHAPES[element.type];
  const kept = keptOf(form.key).get(slot(blockId, element));
  return kept ?? form.values?.[blockId]?.[element.action_id]?.[field] ?? element[initial] ?? nothing;
}

export function keep(form, blockId, element, value) {
  keptOf(form.key).set(slot(blockId, element), value ?? CLEARED);
}

export const forgetForm = (key) => surfaces.delete(key);

/** A view's state.values, complete: {block_id: {action_id: {type, …}}}. */
export function valuesOf(form, blocks) {
  const values = {};
  for (const [block, element] of elementsOf(blocks)) {
    if (!holdsValue(element)) continue;
    const value = valueOf(form, block.block_id, element);
    (values[block.block_id] ??= {})[element.action_id] = {
      type: element.type,
      [fieldOf(element)]: value === CLEARED ? null : value,
    };
  }
  return values;
}

export function elementsOf(blocks) {
  return (blocks ?? []).flatMap((block) =>
    [block.element, block.accessory, ...(block.elements ?? [])]
      .filter((element) => element?.action_id)
      .map((element) => [block, element]),
  );
}
