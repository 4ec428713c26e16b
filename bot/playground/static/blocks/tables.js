// Draws table and data_table blocks; a data_table can be sorted by a column and turned page by page.
import { h } from "../kit/dom.js";
import { plain } from "../text/mrkdwn.js";
import { richText } from "../text/rich_text.js";

const seen = new Map();

export function table(block, ctx) {
  const settings = block.column_settings ?? [];
  const style = (index) =>
    `text-align:${settings[index]?.align ?? "left"};${settings[index]?.is_wrapped ? "" : "white-space:nowrap"}`;
  const row = (cells, tag) =>
    h(
      "tr",
      null,
      cells.map((cell, index) =>
        h(tag, { style: style(index), scope: tag === "th" ? "col" : null }, drawCell(cell, ctx)),
      ),
    );
  const [head, ...body] = block.rows;
  return h(
    "div",
    { class: "table-frame" },
    h(
      "table",
      null,
      h("thead", null, row(head, "th")),
      h(
        "tbody",
        null,
        body.map((cells) => row(cells, "td")),
      ),
    ),
  );
}

function drawCell(cell, ctx) {
  return cell.type === "rich_text" ? richText(cell, ctx) : plain(textOf(cell), false);
}

const textOf = (cell) => String(cell.text ?? cell.value ?? "");
const sortKey = (cell) => (typeof cell.value === "number" ? cell.value : textOf(cell).toLowerCase());

export function dataTable(block, ctx) {
  const key = `${ctx.form.key} ${block.block_id}`;
  const view = seen.get(key) ?? { column: null, down: false, page: 0 };
  const see = (changes) => {
    seen.set(key, { ...view, ...changes });
    ctx.redraw();
  };
  const [head, ...body] = block.rows;
  const size = block.page_size ?? 5;
  const pages = Math.max(1, Math.ceil(body.length / size));
  const rows = sorted(body, view).slice(view.page * size, (view.page + 1) * size);
  return h(
    "div",
    { class: "table-frame" },
    h(
      "table",
      null,
      h("caption", null, block.caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((cell, index) =>
            headCell(cell, { index, numeric: body[0]?.[index].type === "raw_number" }, view, see),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((cells) => bodyRow(cells, block, ctx)),
      ),
    ),
    pages > 1 && pager(view.page, pages, see),
  );
}

function sorted(rows, { column, down }) {
  if (column === null) return rows;
  const order = (one, other) =>
    sortKey(one[column]) < sortKey(other[column])
      ? -1
      : sortKey(one[column]) > sortKey(other[column])
        ? 1
        : 0;
  return [...rows].sort((one, other) => (down ? -order(one, other) : order(one, other)));
}

function headCell(cell, { index, numeric }, view, see) {
  const here = view.column === index;
  const sort = {
    type: "button",
    class: "sort",
    onclick: () => see({ column: index, down: here && !view.down, page: 0 }),
  };
  const arrow = h("span", { "aria-hidden": "true" }, here ? (view.down ? " ↓" : " ↑") : "");
  return h(
    "th",
    {
      scope: "col",
      class: numeric ? "number" : null,
      "aria-sort": here ? (view.down ? "descending" : "ascending") : null,
    },
    h("button", sort, textOf(cell), arrow),
  );
}

function bodyRow(cells, block, ctx) {
  return h(
    "tr",
    null,
    cells.map((cell, index) => {
      const isHead = index === (block.row_header_column_index ?? 0);
      return h(
        isHead ? "th" : "td",
        { scope: isHead ? "row" : null, class: cell.type === "raw_number" ? "number" : null },
        drawCell(cell, ctx),
      );
    }),
  );
}

function pager(page, pages, see) {
  const turn = (label, to, possible) =>
    h(
      "button",
      { type: "button", class: "button small", disabled: !possible, onclick: () => see({ page: to }) },
      label,
    );
  return h(
    "div",
    { class: "pager" },
    turn("Back", page - 1, page > 0),
    h("span", null, `Page ${page + 1} of ${pages}`),
    turn("Next", page + 1, page < pages - 1),
  );
}
