// Files of a message, or of one being written, as small cards.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";

const KINDS = [
  ["audio/", "mic", "Voice clip"],
  ["image/", "photo", "Photo"],
  ["video/", "play", "Video clip"],
];

/** What a person can attach here; the playground carries the name and the kind, no content. */
export const ATTACHABLE = [
  { name: "audio_message.m4a", mimetype: "audio/mp4", label: "Voice clip", icon: "mic", qa: "attach-voice" },
  { name: "photo.jpg", mimetype: "image/jpeg", label: "Photo", icon: "photo", qa: "attach-photo" },
];

export function drawFiles(files) {
  return (
    files?.length > 0 &&
    h(
      "div",
      { class: "files" },
      files.map((file) => fileCard(file)),
    )
  );
}

export function fileCard({ name, mimetype, url }, onRemove) {
  const [, sign, kind] = KINDS.find(([prefix]) => mimetype?.startsWith(prefix)) ?? ["", "file", "File"];
  return h(
    "div",
    { class: "card file", key: name },
    icon(sign),
    h("div", null, h("b", null, kind), h("p", null, url ? h("a", { href: url, download: name }, name) : name)),
    onRemove &&
      h(
        "button",
        { type: "button", class: "icon-button", "aria-label": `Remove ${kind}`, onclick: onRemove },
        icon("close"),
      ),
  );
}
