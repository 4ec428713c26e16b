// The gallery: everything that the app can send, drawn with sample data; nothing on it does anything.
import { h, patch } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { avatar } from "../kit/avatar.js";
import { drawBlocks } from "../blocks/blocks.js";
import { elementsOf } from "../blocks/forms.js";
import { mrkdwn, plain } from "../text/mrkdwn.js";

const root = document.getElementById("app");
const KINDS = { message: "message", ephemeral: "message, only visible to one", modal: "modal", home: "Home" };
let world = null;

async function load() {
  const [items, state] = await Promise.all([
    fetchJson("/play/gallery"),
    fetchJson("/play/state").catch(() => null),
  ]);
  const byId = (things) => new Map((things ?? []).map((thing) => [thing.id, thing]));
  world = {
    items: items.items,
    app: state?.app?.name ?? "Bright Spots",
    people: byId(state?.people),
    channels: byId(state?.channels),
    me: state?.me ?? null,
    zone: state?.me?.tz ?? "UTC",
    now: new Date(state?.clock?.now ?? 0),
  };
  draw();
}

async function fetchJson(path) {
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${path} answered ${reply.status}.`);
  return reply.json();
}

function draw() {
  const groups = Map.groupBy(world.items, ({ group }) => group);
  const names = [...groups.keys()];
  patch(root, [
    h(
      "header",
      { class: "gallery-head" },
      h("h1", null, `Everything ${world.app} can say`),
      h("p", null, `${world.items.length} messages, modals and Home views with sample data`),
      h("a", { href: "/" }, "To the playground"),
    ),
    h(
      "nav",
      { class: "gallery-groups", "aria-label": "Groups" },
      names.map((name) => h("a", { href: `#${slug(name)}` }, name)),
    ),
    h(
      "main",
      null,
      names.map((name) => drawGroup(name, groups.get(name))),
    ),
  ]);
  root.setAttribute("aria-busy", "false");
}

const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function drawGroup(name, items) {
  return h(
    "section",
    { class: "gallery-group", id: slug(name) },
    h("h2", null, name),
    h("div", { class: "gallery-items" }, items.map(drawItem)),
  );
}

function drawItem(item) {
  const { id, title, surface } = item;
  return h(
    "article",
    { class: `item ${surface}-item`, id: `item-${slug(id)}`, "data-qa": "gallery-item", "data-id": id },
    h("h3", null, title, h("span", null, KINDS[surface] ?? surface)),
    h("div", { class: "item-frame" }, FRAMES[surface]?.(item) ?? FRAMES.message(item)),
    behind(item),
    h("code", { class: "item-id" }, id),
  );
}

const FRAMES = { message, ephemeral: message, modal, home };

function contextOf(item, surface) {
  const { people, channels, me, zone, now } = world;
  return {
    people,
    channels,
    me,
    zone,
    now,
    surface,
    inert: true,
    form: { key: `gallery-${item.id}`, values: item.view?.state?.values },
    errors: item.view?.errors ?? {},
    busy: () => false,
    touched: draw,
    redraw: draw,
    suggest: async () => [],
    act: async () => {},
  };
}

const blocksOf = (item) => item.blocks ?? item.view?.blocks ?? [];

function message(item) {
  const ctx = contextOf(item, "message");
  const only =
    item.surface === "ephemeral" && h("p", { class: "only-you" }, icon("eye"), "Only visible to you");
  const body = blocksOf(item).length
    ? drawBlocks(blocksOf(item), ctx)
    : h("div", { class: "text" }, mrkdwn(item.text, ctx));
  return h(
    "div",
    { class: "message" },
    h("div", { class: "gutter" }, avatar({ is_bot: true })),
    h(
      "div",
      { class: "message-body" },
      only,
      h("div", { class: "byline" }, h("b", null, world.app), h("span", { class: "app-badge" }, "APP")),
      body,
    ),
  );
}

const wordsOf = (object) => plain(object?.text ?? object ?? "");

function modal(item) {
  const view = item.view ?? {};
  const button = (words, style) => h("button", { type: "button", class: `button ${style}` }, wordsOf(words));
  return [
    h(
      "header",
      { class: "modal-head" },
      h("h2", null, wordsOf(view.title)),
      h("span", { class: "icon-button" }, icon("close")),
    ),
    h("div", { class: "modal-body" }, drawBlocks(blocksOf(item), contextOf(item, "modal"))),
    h(
      "footer",
      { class: "modal-foot" },
      button(view.close ?? "Cancel", ""),
      view.submit && button(view.submit, "primary"),
    ),
  ];
}

function home(item) {
  return h(
    "div",
    { class: "home" },
    h("div", { class: "home-inner" }, drawBlocks(blocksOf(item), contextOf(item, "home"))),
  );
}

/** What a look does not show: what stands in menus, what is asked before something is done, the notification's words. */
function behind(item) {
  const elements = elementsOf(blocksOf(item)).map(([, element]) => element);
  const notes = [
    ...(blocksOf(item).length && item.text ? [["Notification", plain(item.text)]] : []),
    ...elements
      .filter((element) => element.options || element.option_groups)
      .filter(({ type }) => /select|overflow/.test(type))
      .map(menuNote),
    ...elements.filter((element) => element.confirm).map(confirmNote),
  ];
  return (
    notes.length > 0 &&
    h(
      "div",
      { class: "behind" },
      notes.map(([name, words]) => h("p", null, h("b", null, `${name}: `), words)),
    )
  );
}

function menuNote(element) {
  const options = element.options ?? element.option_groups.flatMap((group) => group.options);
  return [
    element.type === "overflow" ? "Menu" : "Choices",
    options.map((option) => option.text.text).join(" · "),
  ];
}

function confirmNote({ confirm }) {
  const words = [confirm.title, confirm.text, confirm.confirm, confirm.deny]
    .filter(Boolean)
    .map((object) => object.text);
  return ["Asks first", words.join(" · ")];
}

root.replaceChildren();
load().catch((error) =>
  patch(
    root,
    h("p", { class: "start-trouble", role: "alert" }, `The gallery could not be opened. ${error.message}`),
  ),
);
