// Holds what the page knows: the server's state as one person sees it, and what only this browser knows.
const RETRY_MS = [300, 1000, 2000, 5000];
const CLOCK_MS = 10_000;
const UNKNOWN = 404;

/** The server's state, or null before the first answer. */
export let state = null;

/** What only this browser knows. */
export const local = {
  as: null,
  places: {},
  drafts: {},
  editing: null,
  drawer: false,
  clockOpen: false,
  lost: false,
  weekSeen: false,
  busy: new Set(),
  problems: new Map(),
  newFrom: {},
  epoch: 0,
};

let draw = () => {};
let drawing = false;
let fetching = null;
let stale = false;

export function begin(drawPage) {
  draw = drawPage;
  local.as = new URLSearchParams(location.hash.slice(1)).get("as");
  follow(0);
  setInterval(readClock, CLOCK_MS);
  return refresh();
}

/** The workspace's clock may run by itself, which is no change of the state. */
async function readClock() {
  if (!state || document.hidden) return;
  const reply = await fetch("/clock").catch(() => null);
  if (!reply?.ok) return;
  state.clock.now = (await reply.json()).now;
  redraw();
}

/** Draws once, after everything that changed in this turn; typing leaves the messages as they are. */
export function redraw({ messages = true } = {}) {
  if (messages) local.epoch += 1;
  if (drawing) return;
  drawing = true;
  queueMicrotask(() => {
    drawing = false;
    if (state) draw();
  });
}

/** Fetches the state; calls that come while one is under way share the next one. */
export function refresh() {
  stale = true;
  fetching ??= catchUp().finally(() => {
    fetching = null;
  });
  return fetching;
}

async function catchUp() {
  while (stale) {
    stale = false;
    const asked = local.as;
    const reply = await fetch(`/play/state${asked ? `?as=${encodeURIComponent(asked)}` : ""}`).catch(
      () => null,
    );
    if (asked !== local.as) stale = true;
    else await take(reply);
  }
}

async function take(reply) {
  if (!reply) return;
  if (reply.status === UNKNOWN && local.as !== null) {
    local.as = null;
    stale = true;
    return;
  }
  if (!reply.ok) return later(reply.status);
  state = await reply.json();
  local.as = state.me.id;
  redraw();
}

/** One stays who one is, before what one saw last, until there is an answer. */
function later(status) {
  setTimeout(() => refresh().catch(() => {}), RETRY_MS[1]);
  if (!state) throw new Error(`The playground answered ${status}.`);
}

function follow(failures) {
  const socket = new WebSocket(
    `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/play/events`,
  );
  let opened = false;
  socket.onopen = () => {
    opened = true;
    local.lost = false;
    refresh();
  };
  socket.onmessage = ({ data }) => {
    if (JSON.parse(data).revision !== state?.revision) refresh();
  };
  socket.onclose = () => {
    local.lost = true;
    redraw();
    const wait = RETRY_MS[Math.min(opened ? 0 : failures, RETRY_MS.length - 1)];
    setTimeout(() => follow(opened ? 1 : failures + 1), wait);
  };
}

/** Where this person is: {channel, tab, thread}. */
export function place() {
  const found = (local.places[state.me.id] ??= { channel: null, tab: "messages", thread: null });
  if (!channelById(found.channel))
    Object.assign(found, { channel: startingChannel()?.id ?? null, thread: null });
  return found;
}

const startingChannel = () => appDm() ?? state.channels[0];

export const appDm = () => state.channels.find((channel) => channel.kind === "app_dm");
export const channelById = (id) => state.channels.find((channel) => channel.id === id);
export const messagesOf = (id) => state.messages[id] ?? [];
export const personById = (id) => state.people.find((person) => person.id === id);

export function go(changes) {
  const here = place();
  if (changes.channel && changes.channel !== here.channel) {
    delete local.newFrom[here.channel];
    here.thread = null;
    local.editing = null;
  }
  Object.assign(here, changes);
  local.drawer = false;
  redraw();
}

export function become(id) {
  local.as = id;
  local.drawer = false;
  local.editing = null;
  local.newFrom = {};
  history.replaceState(null, "", `#as=${id}`);
  return refresh();
}
