// One message: face, name, time, content, reactions, thread, and what one can do with it.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { fullIn, ofTs, timeIn, whenIn } from "../kit/times.js";
import { avatar } from "../kit/avatar.js";
import { drawBlocks } from "../blocks/blocks.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { contextFor, reading } from "../page/context.js";
import { drawEditor } from "./editing.js";
import { drawFiles } from "./files.js";
import { drawReactions } from "./reactions.js";
import { go, local, messagesOf, personById, place, state } from "../page/store.js";
import { drawTools } from "./tools.js";

export function drawMessage(message, channel, { joined = false, inThread = false } = {}) {
  const editing = local.editing?.ts === message.ts && local.editing.channel === channel.id;
  const author = authorOf(message);
  const props = {
    key: message.ts,
    class: `message${joined ? " joined" : ""}${message.ephemeral ? " ephemeral" : ""}${editing ? " editing" : ""}`,
    role: "article",
    "aria-label": `${author.real_name}, ${timeIn(state.me.tz, ofTs(message.ts))}`,
    "data-qa": "message",
    "data-ts": message.ts,
    "data-user": message.user,
    "data-ephemeral": message.ephemeral ? "true" : null,
  };
  return h(
    "article",
    props,
    gutter(message, author, joined),
    h(
      "div",
      { class: "message-body" },
      message.ephemeral &&
        h("p", { class: "only-you", "data-qa": "ephemeral" }, icon("eye"), "Only visible to you"),
      !joined && byline(message, author),
      editing ? drawEditor(message, channel) : content(message, channel),
      drawReactions(message, channel),
      !inThread && replies(message),
    ),
    !editing && isLive(message) && drawTools(message, channel, { inThread }),
  );
}

const isLive = ({ subtype, ephemeral }) => subtype !== "tombstone" && !ephemeral;

function authorOf({ user, bot }) {
  return (
    personById(user) ?? {
      id: user,
      real_name: bot ? state.app.name : "Somebody",
      is_bot: Boolean(bot),
      initials: "?",
    }
  );
}

function gutter({ ts }, author, joined) {
  return h(
    "div",
    { class: "gutter" },
    joined
      ? h(
          "time",
          { class: "quiet-time", title: fullIn(state.me.tz, ofTs(ts)) },
          timeIn(state.me.tz, ofTs(ts)),
        )
      : avatar(author),
  );
}

function byline({ ts }, author) {
  const date = ofTs(ts);
  return h(
    "div",
    { class: "byline" },
    h("b", null, author.real_name),
    author.is_bot && h("span", { class: "app-badge" }, "APP"),
    h("time", { datetime: date.toISOString(), title: fullIn(state.me.tz, date) }, timeIn(state.me.tz, date)),
  );
}

function content(message, channel) {
  if (message.subtype === "tombstone") return h("p", { class: "tombstone" }, "This message was deleted.");
  const edited = message.edited && h("span", { class: "edited" }, " (edited)");
  const body = message.blocks?.length
    ? blocksOf(message, channel)
    : message.text && h("div", { class: "text" }, mrkdwn(message.text, reading()), edited);
  return [body, message.blocks?.length > 0 && edited, attachments(message), drawFiles(message.files)];
}

function blocksOf(message, channel) {
  const { ts, blocks } = message;
  const ctx = contextFor("message", {
    container: { type: "message", channel: channel.id, ts },
    form: { key: `message-${state.me.id}-${channel.id}-${ts}` },
    blocks,
  });
  return drawBlocks(blocks, ctx);
}

function attachments({ attachments: list = [] }) {
  return (list ?? []).map((one) => {
    const colour = /^#?[0-9a-f]{6}$/i.test(one.color ?? "") ? `#${one.color.replace("#", "")}` : "#ddd";
    const heading = one.title && h("b", null, one.title);
    return h(
      "div",
      { class: "attachment", style: `border-color:${colour}` },
      heading,
      h("div", { class: "text" }, mrkdwn(one.text ?? one.fallback ?? "", reading())),
    );
  });
}

function replies({ ts, reply_count: count, latest_reply: latest }) {
  if (!count) return null;
  const { zone, now } = reading();
  const answers = messagesOf(place().channel).filter(
    (message) => message.thread_ts === ts && message.ts !== ts,
  );
  const faces = [...new Set(answers.map(({ user }) => user))]
    .slice(0, 4)
    .map((id) => avatar(authorOf({ user: id, bot: id === state.app.bot_user_id }), "small"));
  const last = latest && h("span", { class: "last-reply" }, `Last reply ${whenIn(zone, ofTs(latest), now)}`);
  return h(
    "button",
    { type: "button", class: "replies", "data-qa": "open-thread", onclick: () => go({ thread: ts }) },
    faces,
    h("b", null, count === 1 ? "1 reply" : `${count} replies`),
    last,
    h("span", { class: "view-thread" }, "View thread", icon("right")),
  );
}
