// Draws the markdown block of messages: the common part of Markdown (headings, lists, quotes, code, links, emphasis).
import { h } from "../kit/dom.js";
import { emoji, link } from "./mrkdwn.js";

const INLINE =
  /(`[^`\n]+`)|\[([^\]\n]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|__(.+?)__|~~(.+?)~~|\*(\S[^*\n]*)\*|\b_(\S[^_\n]*)_\b|:([a-z0-9_+-]+):/;
const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;

export function markdown(text) {
  const lines = text.split("\n");
  const out = [];
  while (lines.length) out.push(take(lines));
  return h("div", { class: "markdown" }, out);
}

function take(lines) {
  const line = lines[0];
  if (/^```/.test(line)) return fence(lines);
  if (ITEM.test(line)) return list(lines);
  if (/^>\s?/.test(line))
    return h(
      "blockquote",
      null,
      inline(
        run(lines, /^>\s?/)
          .map((one) => one.replace(/^>\s?/, ""))
          .join("\n"),
      ),
    );
  lines.shift();
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) return h(`h${Math.min(heading[1].length + 2, 6)}`, null, inline(heading[2]));
  if (/^(-{3,}|\*{3,})$/.test(line.trim())) return h("hr", { class: "divider" });
  return line.trim() ? h("p", null, inline(line)) : null;
}

function run(lines, pattern) {
  const taken = [];
  while (lines.length && pattern.test(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  lines.shift();
  const inner = run(lines, /^(?!```)/);
  lines.shift();
  return h("pre", { class: "pre" }, inner.join("\n"));
}

function list(lines) {
  const ordered = ITEM.exec(lines[0])[1] !== undefined;
  return h(
    ordered ? "ol" : "ul",
    { class: "rich-list" },
    run(lines, ITEM).map((line) => h("li", null, inline(ITEM.exec(line)[2]))),
  );
}

function inline(text) {
  const hit = INLINE.exec(text);
  if (!hit) return [text];
  return [text.slice(0, hit.index), drawInline(hit), ...inline(text.slice(hit.index + hit[0].length))];
}

function drawInline([, code, label, url, bold, strong, strike, italic, emphasised, name]) {
  if (code) return h("code", null, code.slice(1, -1));
  if (label) return link(url, inline(label));
  if (bold ?? strong) return h("b", null, inline(bold ?? strong));
  if (strike) return h("s", null, inline(strike));
  return name ? emoji(name) : h("i", null, inline(italic ?? emphasised));
}
