// Follows links to messages of this workspace inside the page; every other link is the browser's.
import { channelById, go, messagesOf } from "./store.js";

const MESSAGE = /\.slack\.com\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})/;

export function followLinks(root) {
  root.addEventListener("click", (event) => {
    const hit = MESSAGE.exec(event.target.closest("a")?.href ?? "");
    const channel = hit && channelById(hit[1]);
    if (!channel) return;
    event.preventDefault();
    show(root, channel.id, `${hit[2]}.${hit[3]}`);
  });
}

function show(root, channel, ts) {
  const message = messagesOf(channel).find((one) => one.ts === ts);
  go({ channel, tab: "messages" });
  if (message?.thread_ts && message.thread_ts !== ts) go({ thread: message.thread_ts });
  requestAnimationFrame(() => root.querySelector(`[data-ts="${ts}"]`)?.scrollIntoView({ block: "center" }));
}
