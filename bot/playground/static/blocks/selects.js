// Every select menu: fixed options, people, channels, conversations; one or several.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { openPicker } from "../kit/picker.js";
import { plain, textObject } from "../text/mrkdwn.js";
import { change, common } from "./seat.js";
import { avatar } from "../kit/avatar.js";

const SOURCES = { static: fixed, users, channels, conversations };

export const selects = Object.fromEntries([
  ...Object.entries(SOURCES).flatMap(([name, source]) => [
    [`${name}_select`, (seat) => single(seat, source(seat))],
    [`multi_${name}_select`, (seat) => several(seat, source(seat))],
  ]),
  ["external_select", typeAhead],
]);

/** The app knows the options: it is asked at every letter. */
function typeAhead(seat) {
  const { element, ctx, value } = seat;
  const load = async (words) =>
    (await ctx.suggest(seat.block, element, words)).map((option) => held(option, ctx));
  const content = value?.text
    ? h("span", { class: "select-words" }, textObject(value.text, ctx))
    : placeholder(seat);
  return control(seat, content, (event) =>
    pick(seat, event.currentTarget, {
      options: [],
      chosen: value ? [value.value] : [],
      load,
      onChange: ([picked], options) => {
        const { text, value: kept } = options.find((option) => option.value === picked).holds;
        change(seat, { text, value: kept });
      },
    }),
  );
}

const held = (option, ctx) => ({
  value: option.value,
  label: option.text.text,
  shown: textObject(option.text, ctx),
  description: option.description?.text,
  holds: option,
});

/** Options are {value, label, shown, lead?, description?, group?, holds}: `holds` is what Slack's state keeps. */
function fixed({ element, ctx }) {
  const groups = element.option_groups ?? [{ options: element.options ?? [] }];
  return groups.flatMap(({ label, options }) =>
    options.map((option) => ({ ...held(option, ctx), group: label?.text })),
  );
}

function users({ ctx }) {
  const people = [...ctx.people.values()].filter((person) => !person.deleted);
  return people.map((person) => {
    const name = person.real_name || person.name;
    return {
      value: person.id,
      label: name,
      shown: [name],
      description: person.title,
      lead: avatar(person, "small"),
      holds: person.id,
    };
  });
}

const channelsOfKind = (ctx, kinds) =>
  [...ctx.channels.values()].filter((channel) => kinds.includes(channel.kind) && !channel.is_archived);

function channels({ ctx }) {
  return channelsOfKind(ctx, ["channel"]).map(channelOption);
}

function channelOption(channel) {
  return {
    value: channel.id,
    label: channel.name,
    shown: [channel.name],
    lead: icon(channel.kind === "private" ? "lock" : "hash"),
    holds: channel.id,
  };
}

function conversations(seat) {
  const include = seat.element.filter?.include ?? ["public", "private", "im", "mpim"];
  const kinds = [include.includes("public") && "channel", include.includes("private") && "private"].filter(
    Boolean,
  );
  const listed = channelsOfKind(seat.ctx, kinds).map(channelOption);
  return include.includes("im") ? [...listed, ...users(seat)] : listed;
}

function single(seat, options) {
  const value = seat.value?.value ?? seat.value;
  const chosen = options.find((option) => option.value === value);
  const content = chosen
    ? [chosen.lead, h("span", { class: "select-words" }, chosen.shown)]
    : placeholder(seat);
  return control(seat, content, (event) =>
    pick(seat, event.currentTarget, {
      options,
      chosen: chosen ? [value] : [],
      onChange: ([picked]) => change(seat, options.find((option) => option.value === picked).holds),
    }),
  );
}

function several(seat, options) {
  const values = (seat.value ?? []).map((held) => held.value ?? held);
  const chosen = options.filter((option) => values.includes(option.value));
  const content = chosen.length
    ? chosen.map((option) =>
        h("span", { class: "chip", key: option.value }, option.lead, h("span", null, option.shown)),
      )
    : placeholder(seat);
  return control(seat, content, (event) => pickSeveral(seat, event.currentTarget, options, values));
}

/** Slack tells the app about a multi-select once, when its list closes. */
function pickSeveral(seat, anchor, options, values) {
  const holds = (picked) =>
    options.filter((option) => picked.includes(option.value)).map((option) => option.holds);
  const silent = { ...seat, waits: true };
  pick(seat, anchor, {
    options,
    chosen: values,
    multi: true,
    max: seat.element.max_selected_items,
    onChange: (picked) => change(silent, holds(picked)),
    onClose: (picked) => !seat.waits && picked.join() !== values.join() && change(seat, holds(picked)),
  });
}

function pick(seat, anchor, list) {
  openPicker(anchor, { label: seat.labelText ?? seat.element.placeholder?.text ?? "Choose", ...list });
}

const placeholder = ({ element }) =>
  h("span", { class: "placeholder" }, plain(element.placeholder?.text ?? "Choose an option"));

function control(seat, content, onclick) {
  const { "aria-required": required, ...props } = common(seat);
  const name = seat.labelledBy ? `${seat.labelledBy} ${seat.id}` : null;
  return h(
    "button",
    {
      ...props,
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-labelledby": name,
      "aria-required": required,
      class: `select${seat.busy ? " busy" : ""}`,
      onclick,
    },
    h("span", { class: "select-content" }, content),
    icon("down"),
  );
}
