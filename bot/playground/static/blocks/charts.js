// Draws data_visualization blocks as inline SVG: line, bar, area and pie, each with its figures in words for readers.
import { h } from "../kit/dom.js";
import { unknown } from "./seat.js";

const COLOURS = [
  "#611f69",
  "#1264a3",
  "#148567",
  "#b86e00",
  "#c01343",
  "#0b7a94",
  "#7c3085",
  "#51606b",
  "#3b6e22",
  "#8a4b08",
  "#404bb0",
  "#9e3a7a",
];
const SHAPES = ["", "6 4", "2 3", "10 3 2 3"];
const FRAME = { width: 560, height: 250, left: 46, right: 14, top: 14, bottom: 34 };
const DRAW = { line: axes(lines), area: axes(areas), bar: axes(bars), pie };

export function chart(block) {
  const draw = DRAW[block.chart?.type];
  if (!draw) return unknown("chart", block.chart?.type);
  return h("figure", { class: "chart" }, h("figcaption", null, block.title), draw(block.chart, block.title));
}

const colour = (index) => COLOURS[index % COLOURS.length];

function svg(title, words, ...content) {
  const { width, height } = FRAME;
  return h(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${title}. ${words}` },
    content,
  );
}

function axes(marks) {
  return (chart, title) => {
    const scale = scaleOf(chart);
    const { x_label: across, y_label: up } = chart.axis_config;
    return [
      up && h("div", { class: "chart-axis" }, up),
      svg(title, inWords(chart.series), grid(scale), labels(scale), marks(chart, scale)),
      across && h("div", { class: "chart-axis across" }, across),
      chart.series.length > 1 && legend(chart.series.map(({ name }) => name)),
    ];
  };
}

const inWords = (series) =>
  series
    .map(({ name, data }) => `${name}: ${data.map(({ label, value }) => `${label} ${value}`).join(", ")}`)
    .join(". ");

function scaleOf({ series, axis_config: { categories } }) {
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(1, ...values));
  const { width, height, left, right, top, bottom } = FRAME;
  const [low, high] = [ticks[0], ticks.at(-1)];
  const band = (width - left - right) / categories.length;
  return {
    categories,
    ticks,
    band,
    x: (index) => left + band * (index + 0.5),
    y: (value) => top + (height - top - bottom) * (1 - (value - low) / (high - low)),
  };
}

function niceTicks(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first + 1;
  return Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(6)));
}

function grid({ ticks, y }) {
  const { width, left, right } = FRAME;
  return ticks.map((tick) => [
    h("line", { class: "grid", x1: left, x2: width - right, y1: y(tick), y2: y(tick) }),
    h("text", { class: "tick", x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, String(tick)),
  ]);
}

/** Leaves labels out where they would run into each other; the last one stays. */
function labels({ categories, x, band }) {
  const widest = Math.max(...categories.map((name) => name.length)) * 6.5 + 8;
  const every = Math.max(1, Math.ceil(widest / band));
  const fromLast = (index) => categories.length - 1 - index;
  const thinned = (index) => (categories.length > 5 && (fromLast(index) / every) % 2 ? " thinned" : "");
  return categories.map(
    (name, index) =>
      fromLast(index) % every === 0 &&
      h(
        "text",
        { class: `tick${thinned(index)}`, x: x(index), y: FRAME.height - 12, "text-anchor": "middle" },
        name,
      ),
  );
}

function pointsOf({ data }, { categories, x, y }) {
  return categories.map((name, index) => [x(index), y(data.find(({ label }) => label === name)?.value ?? 0)]);
}

const path = (points) =>
  points.map(([x, y], index) => `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

function lines({ series }, scale) {
  return series.map((one, index) => {
    const points = pointsOf(one, scale);
    const stroke = { stroke: colour(index), "stroke-dasharray": SHAPES[index % SHAPES.length] };
    return [h("path", { class: "chart-line", d: path(points), ...stroke }), dots(one, points, index)];
  });
}

function dots({ name, data }, points, index) {
  return points.map(([x, y], at) =>
    h(
      "circle",
      { cx: x, cy: y, r: 3.5, fill: colour(index) },
      h("title", null, `${name}, ${data[at].label}: ${data[at].value}`),
    ),
  );
}

function areas(chart, scale) {
  const ground = scale.y(Math.max(0, scale.ticks[0]));
  const fills = chart.series.map((one, index) => {
    const points = pointsOf(one, scale);
    const round = `${path(points)}L${points.at(-1)[0]} ${ground}L${points[0][0]} ${ground}Z`;
    return h("path", { d: round, fill: colour(index), opacity: 0.16 });
  });
  return [fills, lines(chart, scale)];
}

function bars({ series }, scale) {
  const width = Math.min(44, (scale.band * 0.7) / series.length);
  const ground = scale.y(0);
  return series.map((one, index) =>
    pointsOf(one, scale).map(([x, y], at) => {
      const left = x + (index - series.length / 2) * width;
      const title = h("title", null, `${one.name}, ${scale.categories[at]}: ${one.data[at]?.value ?? 0}`);
      return h(
        "rect",
        {
          x: left + 1,
          y: Math.min(y, ground),
          width: width - 2,
          height: Math.abs(ground - y),
          rx: 2,
          fill: colour(index),
        },
        title,
      );
    }),
  );
}

function legend(names) {
  return h(
    "ul",
    { class: "legend" },
    names.map((name, index) => h("li", null, h("i", { style: `background:${colour(index)}` }), name)),
  );
}

function pie({ segments }, title) {
  const sum = segments.reduce((total, { value }) => total + value, 0);
  const share = ({ label, value }) => `${label} ${value} (${Math.round((value / sum) * 100)}%)`;
  let from = 0;
  const slices = segments.map((segment, index) => {
    const to = from + segment.value / sum;
    const node = h(
      "path",
      { d: slice(from, to), fill: colour(index), class: "slice" },
      h("title", null, share(segment)),
    );
    from = to;
    return node;
  });
  return [svg(title, segments.map(share).join(", "), slices), legend(segments.map(share))];
}

function slice(from, to) {
  const [cx, cy, radius] = [FRAME.width / 2, FRAME.height / 2, 112];
  if (to - from > 0.9999) return `M${cx} ${cy - radius}a${radius} ${radius} 0 1 1-.01 0Z`;
  const at = (turn) =>
    `${(cx + radius * Math.sin(turn * 2 * Math.PI)).toFixed(2)} ${(cy - radius * Math.cos(turn * 2 * Math.PI)).toFixed(2)}`;
  return `M${cx} ${cy}L${at(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}
