// The app's Home tab.
import { h } from "../kit/dom.js";
import { drawBlocks } from "../blocks/blocks.js";
import { contextFor } from "../page/context.js";
import { state } from "../page/store.js";

export function drawHome() {
  const view = state.home;
  const props = {
    class: "home",
    "data-qa": "home",
    tabIndex: 0,
    role: "tabpanel",
    "aria-label": "Home",
    key: "home",
  };
  if (!view)
    return h("div", props, h("p", { class: "nothing" }, `${state.app.name} has not drawn your Home yet.`));
  const ctx = contextFor("home", {
    container: { type: "home" },
    form: { key: `home-${state.me.id}`, values: view.state?.values },
    blocks: view.blocks,
  });
  return h("div", props, h("div", { class: "home-inner" }, drawBlocks(view.blocks, ctx)));
}
