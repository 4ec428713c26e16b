// Draws Block Kit blocks by their type, on the surface where they stand; one that it does not know is drawn loudly.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { chart } from "./charts.js";
import { drawElement } from "./elements.js";
import { markdown } from "../text/markdown.js";
import { link, plain, textObject } from "../text/mrkdwn.js";
import { richText } from "../text/rich_text.js";
import { unknown } from "./seat.js";
import { dataTable, table } from "./tables.js";

const BLOCKS = {
  section,
  header,
  context,
  actions,
  input,
  image,
  video,
  file,
  alert,
  table,
  divider: () => h("hr", { class: "divider" }),
  rich_text: richText,
  markdown: (block) => markdown(block.text),
  data_visualization: chart,
  data_table: dataTable,
};
const NOT_ON = {
  modal: ["markdown", "data_visualization", "table", "data_table", "file"],
  home: ["markdown", "alert", "table", "file"],
  message: ["alert"],
};

export function drawBlocks(blocks, ctx) {
  return h(
    "div",
    { class: "blocks" },
    (blocks ?? []).map((block, index) => drawBlock({ block_id: `block-${index}`, ...block }, ctx)),
  );
}

function drawBlock(block, ctx) {
  const qa = {
    key: block.block_id,
    class: `block block-${block.type}`,
    "data-qa": `block-${block.block_id}`,
  };
  return h("div", qa, contentOf(block, ctx));
}

function contentOf(block, ctx) {
  if (!BLOCKS[block.type]) return unknown("block", block.type);
  if (NOT_ON[ctx.surface]?.includes(block.type)) return unknown(`block on a ${ctx.surface}:`, block.type);
  return BLOCKS[block.type](block, ctx);
}

function section(block, ctx) {
  const words = h(
    "div",
    { class: "section-words" },
    block.text && h("div", { class: "text" }, textObject(block.text, ctx)),
    block.fields &&
      h(
        "div",
        { class: "fields" },
        block.fields.map((field) => h("div", { class: "text" }, textObject(field, ctx))),
      ),
  );
  const label = block.text && spoken(textObject(block.text, ctx)).slice(0, 120);
  return [
    words,
    block.accessory && h("div", { class: "accessory" }, drawElement(block.accessory, block, ctx, { label })),
  ];
}

/** The words of what is drawn, without its marks: what names a menu to whoever hears the page. */
const spoken = (drawn) => drawn.map((part) => (part.tag ? spoken(part.children) : part)).join("");

function header(block, ctx) {
  return h("h3", { class: "header" }, textObject(block.text, ctx));
}

function context(block, ctx) {
  return (block.elements ?? []).map((element) => {
    if (element.type === "image")
      return h("img", {
        class: "context-image",
        src: element.image_url,
        alt: element.alt_text,
        referrerpolicy: "no-referrer",
      });
    if (element.type === "mrkdwn" || element.type === "plain_text")
      return h("span", { class: "text" }, textObject(element, ctx));
    return unknown("context element", element.type);
  });
}

function actions(block, ctx) {
  return (block.elements ?? []).map((element) => drawElement(element, block, ctx));
}

function input(block, ctx) {
  const id = `${ctx.form.key}-${block.block_id}`.replace(/[^\w-]/g, "_");
  const sentence = ctx.errors?.[block.block_id];
  const described = [block.hint && `${id}-hint`, sentence && `${id}-error`].filter(Boolean).join(" ") || null;
  const labels = {
    id,
    labelledBy: `${id}-label`,
    labelText: block.label.text,
    describedBy: described,
    invalid: Boolean(sentence),
    required: !block.optional,
  };
  return [
    h(
      "label",
      { for: id, id: `${id}-label`, class: "input-label" },
      textObject(block.label, ctx),
      block.optional && h("span", { class: "optional" }, " (optional)"),
    ),
    drawElement(block.element, block, ctx, labels),
    sentence &&
      h(
        "p",
        { class: "input-error", id: `${id}-error`, role: "alert", "data-qa": "input-error" },
        icon("warning"),
        sentence,
      ),
    block.hint && h("p", { class: "hint", id: `${id}-hint` }, textObject(block.hint, ctx)),
  ];
}

function image(block, ctx) {
  const source = block.image_url ?? block.slack_file?.url;
  const title = block.title && h("figcaption", null, textObject(block.title, ctx));
  return h(
    "figure",
    { class: "image" },
    title,
    h("img", { src: source, alt: block.alt_text, loading: "lazy", referrerpolicy: "no-referrer" }),
  );
}

function video(block, ctx) {
  const about = block.description && h("p", null, textObject(block.description, ctx));
  return h(
    "div",
    { class: "card" },
    icon("play"),
    h("div", null, h("b", null, link(block.title_url ?? block.video_url, plain(block.title.text))), about),
  );
}

function file(block) {
  return h(
    "div",
    { class: "card" },
    icon("file"),
    h("div", null, h("b", null, "File"), h("p", null, block.external_id)),
  );
}

function alert(block, ctx) {
  const level = block.level ?? "default";
  const mark = { success: "check", error: "warning", warning: "warning" }[level] ?? "info";
  return h(
    "div",
    { class: `alert ${level}`, role: "note" },
    icon(mark),
    h("div", { class: "text" }, textObject(block.text, ctx)),
  );
}
