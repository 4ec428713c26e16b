// The line icons of the page, drawn inline so that nothing is fetched from elsewhere.
import { h } from "./dom.js";

const PATHS = {
  hash: "M7 3 5 17M15 3l-2 14M3 7h14M2.5 13h14",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  people:
    "M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 17c0-3 2-5 5-5s5 2 5 5M13 9a2.5 2.5 0 1 0-1-4.8M14 12c2.5 0 4 2 4 5",
  smile:
    "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM6.8 11.5c.7 1.6 1.8 2.3 3.2 2.3s2.5-.7 3.2-2.3M7.5 7.6v.6M12.5 7.6v.6",
  thread: "M3 4h14v9H9l-4 3.5V13H3zM6.5 7.5h7M6.5 10h4.5",
  more: "M10 4.5v.01M10 10v.01M10 15.5v.01",
  close: "M5 5l10 10M15 5 5 15",
  back: "M12 4 6 10l6 6",
  menu: "M3 5h14M3 10h14M3 15h14",
  send: "M3 4l14 6-14 6 2.5-6zM5.5 10H11",
  plus: "M10 4v12M4 10h12",
  mic: "M10 12a2.5 2.5 0 0 0 2.5-2.5v-4a2.5 2.5 0 0 0-5 0v4A2.5 2.5 0 0 0 10 12ZM5 9.5a5 5 0 0 0 10 0M10 14.5V17.5M7.5 17.5h5",
  photo: "M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14M13 7.5v.01",
  file: "M5 2.5h6L15.5 7v10.5H5zM11 2.5V7h4.5",
  bolt: "M11 2.5 4.5 11H9.5L8.5 17.5 15.5 8.5H10.5z",
  clock: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 5.5V10l3 2",
  down: "M5.5 8l4.5 4.5L14.5 8",
  right: "M8 5.5l4.5 4.5L8 14.5",
  check: "M4 10.5l4 4 8-9",
  eye: "M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10ZM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  warning: "M10 3 1.8 17h16.4zM10 8v4M10 14.5v.01",
  info: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9.2v4.8M10 6.3v.01",
  pencil: "M3.5 16.5l.8-3.3L13 4.5l2.5 2.5-8.7 8.7z",
  trash: "M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5",
  play: "M6 4l10 6-10 6z",
  link: "M8.5 11.5l3-3M9 6.5l1.8-1.8a3.2 3.2 0 0 1 4.5 4.5L13.5 11M11 13.5l-1.8 1.8a3.2 3.2 0 0 1-4.5-4.5L6.5 9",
  archive: "M3 4h14v3.5H3zM4.5 7.5V16h11V7.5M8 10.5h4",
  door: "M8 3.5H4v13h4M12 6.5l3.5 3.5-3.5 3.5M15 10H8",
};

export function icon(name, className) {
  const path = h("path", {
    d: PATHS[name],
    fill: "none",
    stroke: "currentColor",
    "stroke-width": name === "more" ? 2.6 : 1.5,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  return h(
    "svg",
    { class: `icon ${className ?? ""}`, viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" },
    path,
  );
}

/** The app's own face: a spark. */
export function spark() {
  const big = h("path", {
    d: "M10 2.5c.6 4.2 2 6 6.5 7.5-4.5 1.5-5.9 3.3-6.5 7.5-.6-4.2-2-6-6.5-7.5 4.5-1.5 5.9-3.3 6.5-7.5Z",
    fill: "#fff",
  });
  return h("svg", { class: "spark", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" }, big);
}
