// Asks "are you sure?" in a dialog and hands back the answer.
import { h, patch } from "./dom.js";

/** `title`, `text`, `confirm`, `deny` are described already; resolves to true or false. */
export function ask({ title, text, confirm, deny, danger = false }) {
  return new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    const opener = document.activeElement;
    const end = (answer) => {
      dialog.remove();
      opener?.focus?.({ preventScroll: true });
      resolve(answer);
    };
    dialog.className = "modal confirm";
    dialog.dataset.qa = "confirm";
    dialog.setAttribute("aria-labelledby", "confirm-title");
    dialog.oncancel = (event) => {
      event.preventDefault();
      end(false);
    };
    document.body.append(dialog);
    patch(dialog, content({ title, text, confirm, deny, danger, end }));
    dialog.showModal();
  });
}

function content({ title, text, confirm, deny, danger, end }) {
  const yes = {
    type: "button",
    class: `button ${danger ? "danger" : "primary"}`,
    "data-qa": "confirm-ok",
    onclick: () => end(true),
  };
  const no = { type: "button", class: "button", "data-qa": "confirm-cancel", onclick: () => end(false) };
  return [
    h("header", { class: "modal-head" }, h("h2", { id: "confirm-title" }, title)),
    h("div", { class: "modal-body" }, text),
    h("footer", { class: "modal-foot" }, h("button", no, deny), h("button", yes, confirm)),
  ];
}
