// Draws the whole page from the state, again at every change, and keeps lists at their end where they were.
import { h, patch } from "../kit/dom.js";
import { drawChannel } from "../talk/channel.js";
import { drawModal } from "../frame/modal.js";
import { drawNotices } from "../frame/notices.js";
import { followLinks } from "./links.js";
import { markRead } from "./reading.js";
import { drawSidebar } from "../frame/sidebar.js";
import { begin, local, place, redraw, state } from "./store.js";
import { drawThread } from "../talk/thread.js";
import { drawTopbar } from "../frame/topbar.js";

const root = document.getElementById("app");
const NEAR_END = 60;

function draw() {
  const { thread, channel } = place();
  const ends = measure();
  const layout = h(
    "div",
    { class: `layout${thread ? " with-thread" : ""}${local.drawer ? " drawer-open" : ""}` },
    drawSidebar(),
    h("div", {
      class: "scrim",
      onclick: () => {
        local.drawer = false;
        redraw();
      },
    }),
    drawChannel(),
    thread && drawThread(channel, thread),
  );
  patch(root, [drawTopbar(), drawNotices(), layout, drawModal()]);
  settle(ends);
  document.title = `${state.app.name} playground`;
  root.setAttribute("aria-busy", "false");
  markRead();
}

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }) =>
  scrollHeight - scrollTop - clientHeight < NEAR_END;

const lists = () => [...root.querySelectorAll("[data-list]")];

/** Which lists stood at their end before this drawing. */
function measure() {
  return new Map(lists().map((list) => [list.dataset.list, isAtEnd(list)]));
}

function settle(ends) {
  for (const list of lists()) {
    const stoodAtEnd = ends.get(list.dataset.list);
    if (stoodAtEnd === undefined) list.scrollTop = beginning(list);
    else if (stoodAtEnd) list.scrollTop = list.scrollHeight;
  }
}

/** Where a list is first shown: a thread at its top, a channel at what is new, else at its end. */
function beginning(list) {
  if (list.dataset.from === "top") return 0;
  const news = list.querySelector(".line.new");
  return news ? news.offsetTop - list.offsetTop - NEAR_END : list.scrollHeight;
}

/** A list that stood at its end stays there when the window changes its shape. */
const atEnd = new WeakMap();
addEventListener("scroll", ({ target: list }) => atEnd.set(list, isAtEnd(list)), true);
addEventListener("resize", () => {
  for (const list of lists()) if (atEnd.get(list)) list.scrollTop = list.scrollHeight;
});

root.replaceChildren();
followLinks(root);
begin(draw).catch((error) =>
  patch(
    root,
    h("p", { class: "start-trouble", role: "alert" }, `The playground does not answer yet. ${error.message}`),
  ),
);
