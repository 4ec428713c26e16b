// Does what a person does: sends one act to the playground and says what went wrong in its own words.
import { hush, say } from "../kit/toast.js";
import { local, redraw, refresh } from "./store.js";

const UNREACHABLE = { ok: false, error: "The playground does not answer. Is it still running?" };

/** Sends an act; the answer is {ok, error?, errors?}. A failure is shown unless it belongs to fields. */
export async function act(name, fields = {}) {
  if (name !== "read") hush();
  const reply = await post({ as: local.as, do: name, ...fields });
  if (!reply.ok && !Object.keys(reply.errors ?? {}).length) say(reply.error || "That did not work.");
  await refresh();
  return reply;
}

/** What a menu offers for what was typed so far; nothing where that fails. It changes nothing that is shown. */
export async function suggest(fields) {
  const reply = await post({ as: local.as, do: "suggest", ...fields });
  return reply.options ?? [];
}

async function post(body) {
  try {
    const reply = await fetch("/play/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return await reply.json();
  } catch {
    return UNREACHABLE;
  }
}

/** Like act, with `key` marked busy meanwhile; a second try while it is under way does nothing. */
export async function actOnce(key, name, fields) {
  if (local.busy.has(key)) return UNREACHABLE;
  local.busy.add(key);
  redraw();
  try {
    return await act(name, fields);
  } finally {
    local.busy.delete(key);
    redraw();
  }
}
