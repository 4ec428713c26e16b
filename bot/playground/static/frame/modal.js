// The modal on top of the stack: its fields, what is wrong with them, sending and closing it.
import { h } from "../kit/dom.js";
import { icon } from "../kit/icons.js";
import { drawBlocks } from "../blocks/blocks.js";
import { check } from "../blocks/checks.js";
import { forgetForm, valuesOf } from "../blocks/forms.js";
import { plain } from "../text/mrkdwn.js";
import { actOnce } from "../page/acts.js";
import { contextFor } from "../page/context.js";
import { local, redraw, state } from "../page/store.js";

let opener = null;

export function drawModal() {
  const view = state.views.at(-1);
  forgetClosed(state.views);
  if (!view) return null;
  const form = { key: `view-${view.id}`, values: view.state?.values };
  const shut = () => close(view);
  return h(
    "dialog",
    {
      key: view.id,
      class: "modal",
      role: "dialog",
      "aria-modal": "true",
      "aria-labelledby": `title-${view.id}`,
      "data-qa": "modal",
      "data-callback": view.callback_id,
      oncancel: (event) => {
        event.preventDefault();
        shut();
      },
      hook: { insert: show, remove: giveBack },
    },
    h(
      "form",
      {
        class: "modal-form",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          submit(view, form);
        },
        onkeydown: submitOnKeys,
      },
      head(view, shut),
      h(
        "div",
        { key: view.callback_id, class: "modal-body", tabIndex: -1, hook: { insert: beginAgain } },
        body(view, form),
      ),
      foot(view, shut),
    ),
  );
}

function show(dialog) {
  opener ??= document.activeElement;
  dialog.showModal();
  begin(dialog.querySelector(".modal-body"));
}

/** Of a dialog that stands already; one that is still to be shown takes no focus yet. */
const beginAgain = (body) => body.closest("dialog").open && begin(body);

/** A form, and what a form becomes, is read from its top; the focus is in its first field, where that is in sight. */
function begin(body) {
  const first =
    body.querySelector("[autofocus]") ?? body.querySelector(":is(input, textarea, select, button.select)");
  const isInSight = first && first.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom;
  (isInSight ? first : body).focus({ preventScroll: true });
}

/** After the dialog is gone; while it stands, nothing outside it takes the focus. */
function giveBack() {
  if (state.views.length) return;
  const before = opener;
  opener = null;
  queueMicrotask(() => before?.focus?.({ preventScroll: true }));
}

function forgetClosed(views) {
  const open = new Set(views.map(({ id }) => id));
  for (const id of local.problems.keys()) {
    if (open.has(id)) continue;
    local.problems.delete(id);
    forgetForm(`view-${id}`);
  }
}

/** What is wrong: what the server said until a field is touched, then what this page found. */
function problemsOf(view) {
  if (!local.problems.has(view.id))
    local.problems.set(view.id, { said: null, found: {}, touched: new Set() });
  const problems = local.problems.get(view.id);
  const said = JSON.stringify(view.errors ?? {});
  if (problems.said !== said) Object.assign(problems, { said, found: {}, touched: new Set() });
  const all = { ...view.errors, ...problems.found };
  return Object.fromEntries(Object.entries(all).filter(([blockId]) => !problems.touched.has(blockId)));
}

function body(view, form) {
  const errors = problemsOf(view);
  const touched = (blockId) => local.problems.get(view.id).touched.add(blockId);
  const ctx = contextFor("modal", {
    container: { type: "view", view_id: view.id },
    form,
    blocks: view.blocks,
    errors,
    touched,
  });
  const known = new Set(view.blocks.map(({ block_id: id }) => id));
  const stray = Object.entries(errors).filter(([blockId]) => !known.has(blockId));
  return [
    stray.map(([blockId, sentence]) =>
      h("p", { class: "unknown", role: "alert" }, `Error for the unknown block ${blockId}: ${sentence}`),
    ),
    drawBlocks(view.blocks, ctx),
  ];
}

const wordsOf = (object) => plain(object?.text ?? object ?? "");

function head(view, shut) {
  const back =
    state.views.length > 1 &&
    h(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Back", "data-qa": "modal-back", onclick: shut },
      icon("back"),
    );
  return h(
    "header",
    { class: "modal-head" },
    back,
    h("h2", { id: `title-${view.id}` }, wordsOf(view.title)),
    h(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Close", "data-qa": "modal-x", onclick: shut },
      icon("close"),
    ),
  );
}

function foot(view, shut) {
  const busy = local.busy.has(`submit ${view.id}`);
  const send = {
    type: "submit",
    class: `button primary${busy ? " busy" : ""}`,
    "aria-disabled": busy ? "true" : null,
    "aria-busy": String(busy),
    "data-qa": "modal-submit",
  };
  return h(
    "footer",
    { class: "modal-foot" },
    h(
      "button",
      { type: "button", class: "button", "data-qa": "modal-close", onclick: shut },
      view.close ? wordsOf(view.close) : view.submit ? "Cancel" : "Close",
    ),
    view.submit && h("button", send, h("span", { class: "button-words" }, wordsOf(view.submit))),
  );
}

async function submit(view, form) {
  if (!view.submit) return;
  const problems = local.problems.get(view.id);
  Object.assign(problems, { found: check(form, view.blocks), touched: new Set() });
  redraw();
  if (Object.keys(problems.found).length === 0) {
    const reply = await actOnce(`submit ${view.id}`, "submit", {
      view_id: view.id,
      values: valuesOf(form, view.blocks),
    });
    Object.assign(problems, { found: reply.errors ?? {}, touched: new Set() });
    redraw();
  }
  queueMicrotask(focusTrouble);
}

function focusTrouble() {
  const trouble = document.querySelector(".modal [aria-invalid=true]");
  const field = trouble?.querySelector("input") ?? trouble;
  field?.focus({ preventScroll: true });
  field?.closest(".block")?.scrollIntoView({ block: "nearest" });
}

function submitOnKeys(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

const close = (view) => actOnce(`close ${view.id}`, "close", { view_id: view.id });
