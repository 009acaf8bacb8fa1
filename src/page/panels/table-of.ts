import { breakable, element } from "../dom/element.ts";

/** A table of more rows is not shown whole. */
const mostRows = 1000;

/** Rows of cells as a table; where there is no room for it each row stands as a list, by the page's style. A column that is empty below its heading is left out. */
export function tableOf(
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLDivElement {
  const filled = columns.flatMap((_, index) => (rows.some((row) => (row[index] ?? "") !== "") ? [index] : []));
  const head = filled.map((index) => element("th", { scope: "col" }, [columns[index] ?? ""]));
  const body = rows.slice(0, mostRows).map((row) =>
    element(
      "tr",
      {},
      filled.map((index) => element("td", { "data-label": columns[index] ?? "" }, [breakable(row[index] ?? "")])),
    ),
  );
  const rest = rows.length > mostRows ? [element("p", {}, [`The first ${mostRows} of ${rows.length} are shown.`])] : [];
  return element("div", { class: "scrolls", tabindex: "0", role: "group", "aria-label": label }, [
    element("table", {}, [element("thead", {}, [element("tr", {}, head)]), element("tbody", {}, body)]),
    ...rest,
  ]);
}
