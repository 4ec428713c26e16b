// Places a small surface beside what opened it and takes it away again; knows nothing of what it holds.
import { patch } from "./dom.js";

let open = null;
const GAP = 4;
const EDGE = 8;
const TALLEST = 460;

/**
 * Opens a popup beside `anchor`, or closes the one that is open there. `draw(popup)` describes its content;
 * popup.redraw() draws again, popup.close() ends it and gives the focus back.
 */
export function openPopup(
  anchor,
  { draw, label, role = "dialog", className = "", align = "start", onClose },
) {
  const again = open?.anchor === anchor;
  open?.close();
  if (again) return null;
  const element = build(role, label, className);
  (anchor.closest("dialog") ?? document.body).append(element);
  const popup = { anchor, element, align, onClose };
  popup.redraw = () => {
    patch(element, draw(popup));
    place(popup);
  };
  popup.close = () => close(popup);
  open = popup;
  element.showPopover?.();
  popup.redraw();
  anchor.setAttribute("aria-expanded", "true");
  return popup;
}

export const closePopup = () => open?.close();

function build(role, label, className) {
  const element = document.createElement("div");
  Object.assign(element, { className: `popup ${className}`, popover: "manual" });
  element.setAttribute("role", role);
  if (label) element.setAttribute("aria-label", label);
  element.addEventListener("keydown", leaveOnEscape);
  return element;
}

function leaveOnEscape(event) {
  if (event.key !== "Escape" && event.key !== "Tab") return;
  event.stopPropagation();
  if (event.key === "Escape") event.preventDefault();
  open?.close();
}

function close(popup) {
  if (open !== popup) return;
  open = null;
  const focused = popup.element.contains(document.activeElement);
  popup.element.remove();
  popup.anchor.setAttribute("aria-expanded", "false");
  if (focused && popup.anchor.isConnected) popup.anchor.focus({ preventScroll: true });
  popup.onClose?.();
}

function place({ anchor, element, align }) {
  const from = anchor.getBoundingClientRect();
  element.style.maxHeight = "";
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = innerHeight - from.bottom - GAP - EDGE;
  const above = from.top - GAP - EDGE;
  const up = height > below && above > below;
  const room = Math.min(Math.max(up ? above : below, 160), TALLEST);
  const left = align === "end" ? from.right - width : from.left;
  element.style.maxHeight = `${room}px`;
  element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  element.style.top = `${Math.max(EDGE, up ? from.top - GAP - Math.min(height, room) : from.bottom + GAP)}px`;
}

/** The window itself, which resizes, is no node and lies in nothing. */
const isIn = (element, target) => target instanceof Node && element.contains(target);

function follow(event) {
  if (!open || isIn(open.element, event.target)) return;
  if (open.anchor.isConnected) place(open);
  else open.close();
}

addEventListener("resize", follow);
addEventListener("scroll", follow, true);
addEventListener(
  "pointerdown",
  (event) => {
    if (open && !isIn(open.element, event.target) && !isIn(open.anchor, event.target)) open.close();
  },
  true,
);
