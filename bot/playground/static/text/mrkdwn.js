// Reads Slack's mrkdwn and plain text objects into elements, never into HTML; knows people and channels by id only.
import { h } from "../kit/dom.js";
import { emojiOf } from "../kit/emoji.js";
import { fillDate, fullIn } from "../kit/times.js";

const WORD = /[\p{L}\p{N}]/u;
const SAFE_LINK = /^(https?:|mailto:|tel:|slack:)/i;
const ENTITY = /<([^<>\n]+)>/y;
const CODE = /`([^`\n]+)`/y;
const SHORTCODE = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/y;
const BARE_LINK = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"]/y;
const EMPHASIS = {
  "*": [/\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])/uy, "b"],
  _: [/_(?=\S)([^_\n]*[^_\s])_(?![\p{L}\p{N}_])/uy, "i"],
  "~": [/~(?=\S)([^~\n]*[^~\s])~(?![\p{L}\p{N}~])/uy, "s"],
};

export const unescape = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** A text object of Block Kit: {type: "mrkdwn" | "plain_text", text}. */
export function textObject(object, ctx) {
  if (!object) return [];
  return object.type === "mrkdwn" ? mrkdwn(object.text, ctx) : plain(object.text, object.emoji !== false);
}

export function plain(text, withEmoji = true) {
  return breakLines(String(text), (line) => (withEmoji ? scan(line, [shortcode]) : [line]));
}

export function mrkdwn(text, ctx) {
  return String(text ?? "")
    .split(/```\n?([\s\S]*?)\n?```/)
    .flatMap((part, index) => (index % 2 ? [h("pre", { class: "pre" }, unescape(part))] : quotes(part, ctx)));
}

function quotes(text, ctx) {
  const groups = [];
  let rest = false;
  for (const line of text.split("\n")) {
    const mark = rest ? null : /^(&gt;|>)(?:(&gt;|>){2})?\s?/.exec(line);
    rest = rest || Boolean(mark?.[2]);
    const quoted = rest || Boolean(mark);
    if (groups.at(-1)?.quoted !== quoted) groups.push({ quoted, lines: [] });
    groups.at(-1).lines.push(mark ? line.slice(mark[0].length) : line);
  }
  return groups.flatMap((group) => drawGroup(group, ctx));
}

function drawGroup({ quoted, lines }, ctx) {
  const inner = breakLines(lines.join("\n"), (line) => inline(line, ctx));
  return quoted ? [h("blockquote", null, inner)] : inner;
}

function breakLines(text, draw) {
  return text.split("\n").flatMap((line, index) => (index ? [h("br"), ...draw(line)] : draw(line)));
}

const inline = (line, ctx) =>
  scan(line, [
    (text, at) => entity(text, at, ctx),
    code,
    (text, at) => emphasis(text, at, ctx),
    shortcode,
    bareLink,
  ]);

/** Walks the line; the first reader that recognises something at a place draws it, all else stays text. */
function scan(line, readers) {
  const out = [];
  let from = 0;
  for (let at = 0; at < line.length;) {
    const found = readers.reduce((hit, read) => hit ?? read(line, at), null);
    if (found) {
      out.push(unescape(line.slice(from, at)), found.node);
      from = at = found.end;
    } else at += 1;
  }
  return [...out, unescape(line.slice(from))].filter((piece) => piece !== "");
}

function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function code(text, at) {
  const hit = match(CODE, text, at);
  return hit && { node: h("code", null, unescape(hit[1])), end: CODE.lastIndex };
}

function shortcode(text, at) {
  const hit = match(SHORTCODE, text, at);
  return hit && { node: emoji(hit[1]), end: at + hit[0].length };
}

export function emoji(name) {
  const character = emojiOf(name);
  return character
    ? h(
        "span",
        { class: "emoji", role: "img", "aria-label": name.replace(/_/g, " "), title: `:${name}:` },
        character,
      )
    : `:${name}:`;
}

function bareLink(text, at) {
  const hit = match(BARE_LINK, text, at);
  return hit && { node: link(hit[0], [unescape(hit[0])]), end: at + hit[0].length };
}

function emphasis(text, at, ctx) {
  const [pattern, tag] = EMPHASIS[text[at]] ?? [];
  if (!pattern || (at > 0 && (WORD.test(text[at - 1]) || text[at - 1] === text[at]))) return null;
  const hit = match(pattern, text, at);
  return hit && { node: h(tag, null, inline(hit[1], ctx)), end: at + hit[0].length };
}

function entity(text, at, ctx) {
  const hit = match(ENTITY, text, at);
  if (!hit) return null;
  const [target, label] = splitOnce(hit[1], "|");
  return { node: drawEntity(target, label, ctx) ?? unescape(hit[0]), end: at + hit[0].length };
}

function splitOnce(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function drawEntity(target, label, ctx) {
  if (target.startsWith("@")) return mention(target.slice(1), ctx, label);
  if (target.startsWith("#")) return channelMention(target.slice(1), ctx, label);
  if (target.startsWith("!date^")) return dateToken(target, label, ctx);
  if (target.startsWith("!")) return broadcast(target.slice(1), label);
  return SAFE_LINK.test(target) ? link(unescape(target), plain(unescape(label ?? target))) : null;
}

export function link(url, content) {
  return SAFE_LINK.test(url)
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, content)
    : h("span", null, content);
}

export function mention(id, ctx, label) {
  const person = ctx.people.get(id);
  const own = id === ctx.me?.id ? " own" : "";
  return h(
    "span",
    { class: `mention${own}`, "data-user": id },
    `@${person ? person.real_name || person.name : label || id}`,
  );
}

export function channelMention(id, ctx, label) {
  return h("span", { class: "mention" }, `#${ctx.channels.get(id)?.name ?? (label || id)}`);
}

export function broadcast(range, label) {
  const name = range.startsWith("subteam^") ? (label ?? `@${range.slice(8)}`) : `@${range}`;
  return h("span", { class: "mention broadcast" }, name);
}

function dateToken(target, label, ctx) {
  const [, seconds, pattern, url] = target.split("^");
  return dated(Number(seconds), pattern, { url, fallback: unescape(label ?? "") }, ctx);
}

export function dated(seconds, pattern, { url, fallback }, ctx) {
  if (!Number.isFinite(seconds)) return fallback ?? "";
  const words = fillDate(unescape(pattern), seconds, ctx.zone, ctx.now);
  const node = h("time", { title: fullIn(ctx.zone, new Date(seconds * 1000)) }, words);
  return url ? link(unescape(url), [node]) : node;
}
