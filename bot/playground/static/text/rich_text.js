// Draws rich_text blocks: sections, lists, quotes and preformatted text.
import { h } from "../kit/dom.js";
import { broadcast, channelMention, dated, emoji, link, mention, plain } from "./mrkdwn.js";

const MARKS = { bold: "b", italic: "i", strike: "s", code: "code", underline: "u" };

export const richText = (block, ctx) =>
  h(
    "div",
    { class: "rich-text" },
    (block.elements ?? []).map((part) => drawPart(part, ctx)),
  );

function drawPart(part, ctx) {
  const inner = () => (part.elements ?? []).map((element) => drawElement(element, ctx));
  switch (part.type) {
    case "rich_text_section":
      return h("div", { class: "rich-section" }, inner());
    case "rich_text_quote":
      return h("blockquote", null, inner());
    case "rich_text_preformatted":
      return h("pre", { class: "pre" }, inner());
    case "rich_text_list":
      return list(part, ctx);
    default:
      return h("p", { class: "unknown", "data-qa": "unknown" }, `Unknown rich text element: ${part.type}`);
  }
}

function list(part, ctx) {
  const props = {
    class: "rich-list",
    style: `margin-left:${(part.indent ?? 0) * 24}px`,
    start: part.offset ? part.offset + 1 : null,
  };
  return h(
    part.style === "ordered" ? "ol" : "ul",
    props,
    (part.elements ?? []).map((item) => h("li", null, drawPart(item, ctx))),
  );
}

function drawElement(element, ctx) {
  const node = bare(element, ctx);
  const marks = Object.entries(element.style ?? {}).filter(([name, on]) => on === true && MARKS[name]);
  return marks.reduce((inner, [name]) => h(MARKS[name], null, inner), node);
}

function bare(element, ctx) {
  switch (element.type) {
    case "text":
      return plain(element.text, false);
    case "link":
      return link(element.url, plain(element.text ?? element.url));
    case "emoji":
      return emoji(element.name);
    case "user":
      return mention(element.user_id, ctx);
    case "channel":
      return channelMention(element.channel_id, ctx);
    case "usergroup":
      return broadcast(`subteam^${element.usergroup_id}`);
    case "broadcast":
      return broadcast(element.range);
    case "date":
      return dated(element.timestamp, element.format, { url: element.url, fallback: element.fallback }, ctx);
    case "color":
      return h("code", null, element.value);
    default:
      return h(
        "span",
        { class: "unknown", "data-qa": "unknown" },
        `Unknown rich text element: ${element.type}`,
      );
  }
}
