// Tells the playground what a person has read, and remembers where the unread part began.
import { act } from "./acts.js";
import { channelById, local, messagesOf, place, state } from "./store.js";

const told = new Map();

export function markRead() {
  const { channel: id, tab } = place();
  const channel = channelById(id);
  if (!channel?.unread || document.hidden || (channel.kind === "app_dm" && tab === "home")) return;
  const last = messagesOf(id).at(-1)?.ts;
  const key = `${state.me.id} ${id}`;
  if (!last || told.get(key) === last) return;
  told.set(key, last);
  act("read", { channel: id, ts: last });
}

/** Call before a person looks into a channel: unread messages after this ts get the line "New". */
export function rememberNew(channel) {
  if (channel.unread) local.newFrom[channel.id] = channel.last_read ?? "0";
}
