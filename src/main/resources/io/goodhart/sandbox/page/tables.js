// The `table` and `data_table` blocks: rows whose first one is the header.

import { el, hiddenText } from "./dom.js";
import { richText, richTextWords } from "./richtext.js";
import { decode } from "./mrkdwn.js";

const PAGE_SIZE = 5;

function cellText(cell) {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  if (cell.type === "rich_text") return richTextWords(cell);
  return decode(String(cell.text ?? cell.value ?? ""));
}

const cellNodes = (cell) => (cell?.type === "rich_text" ? el("div", { class: "prose" }, richText(cell)) : cellText(cell));

const isNumber = (cell) => cell?.type === "raw_number";

function alignOf(setting, cells) {
  if (setting?.align) return setting.align;
  return cells.length && cells.every(isNumber) ? "right" : "left";
}

function columnsOf(rows, settings = []) {
  return (rows[0] ?? []).map((_, index) => ({
    align: alignOf(settings[index], rows.slice(1).map((row) => row[index])),
    wraps: settings[index]?.is_wrapped ?? true,
  }));
}

const cellClass = (column) => `align-${column.align}${column.wraps ? "" : " no-wrap"}`;

function bodyRow(row, columns, headerColumn) {
  return el("tr", {}, row.map((cell, index) => {
    const props = { class: cellClass(columns[index] ?? { align: "left", wraps: true }) };
    return index === headerColumn ? el("th", { ...props, scope: "row" }, cellNodes(cell)) : el("td", props, cellNodes(cell));
  }));
}

const scroller = (label, node) => el("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-label": label }, node);

export function table(block) {
  const rows = block.rows ?? [];
  const columns = columnsOf(rows, block.column_settings);
  const head = el("tr", {}, (rows[0] ?? []).map((cell, index) => el("th", { scope: "col", class: cellClass(columns[index]) }, cellNodes(cell))));
  return scroller("Table, scrolls sideways", el("table", {}, el("thead", {}, head), el("tbody", {}, rows.slice(1).map((row) => bodyRow(row, columns, -1)))));
}

function compare(a, b) {
  if (isNumber(a) && isNumber(b)) return a.value - b.value;
  return cellText(a).localeCompare(cellText(b), "en", { numeric: true });
}

/** A table with caption, row headers, pages, and columns that sort when their heading is pressed. */
export function dataTable(block) {
  const [headings = [], ...rows] = block.rows ?? [];
  const columns = columnsOf(block.rows ?? []);
  const headerColumn = block.row_header_column_index ?? 0;
  const size = block.page_size ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const view = { page: 0, column: -1, direction: 1 };
  const body = el("tbody");
  const status = el("span", { role: "status" });
  const step = (label, by) => el("button", { type: "button", class: "button small", on: { click: () => turn(by) } }, label);
  const previous = step("Previous", -1);
  const next = step("Next", 1);
  const heads = headings.map((cell, index) =>
    el("th", { scope: "col", class: cellClass(columns[index]) }, el("button", { type: "button", class: "sort", on: { click: () => sort(index) } }, cellText(cell), el("span", { class: "sort-mark", "aria-hidden": "true" }), hiddenText(" (sort)"))),
  );

  function sort(index) {
    view.direction = view.column === index ? -view.direction : 1;
    view.column = index;
    view.page = 0;
    draw();
  }

  function turn(by) {
    view.page += by;
    draw();
    const pressed = by < 0 ? previous : next;
    if (pressed.disabled) (by < 0 ? next : previous).focus();
  }

  function draw() {
    const sorted = view.column < 0 ? rows : [...rows].sort((a, b) => view.direction * compare(a[view.column], b[view.column]));
    const from = view.page * size;
    body.replaceChildren(...sorted.slice(from, from + size).map((row) => bodyRow(row, columns, headerColumn)));
    heads.forEach((head, index) => {
      if (index === view.column) head.setAttribute("aria-sort", view.direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    });
    status.replaceChildren(`Rows ${from + 1} to ${Math.min(from + size, rows.length)} of ${rows.length}`);
    previous.disabled = view.page === 0;
    next.disabled = view.page === pages - 1;
  }

  draw();
  const caption = typeof block.caption === "string" ? block.caption : block.caption?.text ?? "";
  return el(
    "div",
    { class: "data-table" },
    scroller(`${caption}, scrolls sideways`, el("table", {}, el("caption", {}, decode(caption)), el("thead", {}, el("tr", {}, heads)), body)),
    pages > 1 ? el("div", { class: "pager" }, previous, status, next) : null,
  );
}
