// What a page of several trusts does beside being read: its tables are sorted and its rows chosen, and a dot says whose it is.
// Without it the page is complete. `npm run page-style` puts it into html/page-script.ts, with the hash that the page's policy names.

/** Makes an element with attributes and a text. */
function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

/** A cell with a figure is sorted by the figure, and another by its words. What has no figure stands last in both directions. */
function keyOf(row: HTMLTableRowElement, column: number): number | string | null {
  const cell = row.cells[column];
  if (cell === undefined) return null;
  const order = cell.dataset["order"];
  if (order !== undefined) return Number(order);
  return cell.dataset["none"] === undefined ? cell.textContent.trim() : null;
}

function compared(one: number | string, other: number | string): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), "en", { numeric: true });
}

function sortRows(table: HTMLTableElement, column: number, isRising: boolean): void {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const rows = Array.from(body.rows, (row) => ({ row, key: keyOf(row, column) }));
  rows.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    return isRising ? compared(one.key, other.key) : compared(other.key, one.key);
  });
  body.append(...rows.map(({ row }) => row));
}

/** Puts a button into every heading of a table: it sorts by its column, and the other way round where it is pressed again. */
function makeSortable(table: HTMLTableElement, say: (text: string) => void): void {
  const headings = Array.from(table.tHead?.rows[0]?.cells ?? []);
  headings.forEach((heading, column) => {
    const name = heading.textContent.trim();
    const button = made("button", { type: "button", class: "wres-sort" }, name);
    heading.replaceChildren(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const isNumber =
        table.tBodies[0]?.querySelector(`tr > :nth-child(${String(column + 1)})[data-order]`) !== null;
      const before = heading.getAttribute("aria-sort");
      // Figures begin with the largest and names with A.
      const isRising = before === "none" ? !isNumber : before === "descending";
      for (const other of headings) other.setAttribute("aria-sort", "none");
      heading.setAttribute("aria-sort", isRising ? "ascending" : "descending");
      sortRows(table, column, isRising);
      const [low, high] = isNumber ? ["lowest", "highest"] : ["A", "Z"];
      say(`Sorted by ${name}, ${isRising ? low : high} first.`);
    });
  });
}

/** The rows of trusts by their labels, in every table of the page. */
function rowsByLabel(): ReadonlyMap<string, readonly HTMLTableRowElement[]> {
  const byLabel = new Map<string, HTMLTableRowElement[]>();
  for (const row of document.querySelectorAll<HTMLTableRowElement>("table[data-trusts] > tbody > tr")) {
    const label = (row.cells[0]?.textContent ?? "").trim();
    byLabel.set(label, [...(byLabel.get(label) ?? []), row]);
  }
  return byLabel;
}

/** A field with its label, for the form that chooses trusts. */
function field(
  form: HTMLFormElement,
  id: string,
  label: string,
  control: HTMLInputElement | HTMLSelectElement,
): void {
  const group = made("div", { class: "wres-choice" });
  group.append(made("label", { for: id }, label), control);
  form.append(group);
}

/** Puts a form above a table by which its reader chooses trusts, by name and by the columns that say what they are. */
function makeFilters(table: HTMLTableElement, say: (text: string) => void): void {
  const headings = Array.from(table.tHead?.rows[0]?.cells ?? []);
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  // The first column says what is compared: trusts, or divisions of one.
  const one = (headings[0]?.textContent ?? "").trim().toLowerCase();
  const form = made("form", {
    class: "wres-choices wres-no-print",
    role: "search",
    "aria-label": `Choose ${one}s`,
  });
  const name = made("input", { type: "search", id: "find-trust", autocomplete: "off" });
  field(form, "find-trust", `Find a ${one}`, name);
  const columns = (table.dataset["filters"] ?? "").split(" ").filter((text) => text !== "");
  const selects = columns.map(Number).map((column) => {
    const id = `choose-${String(column)}`;
    const select = made("select", { id });
    const values = new Set(rows.map((row) => (row.cells[column]?.textContent ?? "").trim()));
    const named = [...values].filter((value) => value !== "").sort((one, other) => one.localeCompare(other));
    select.append(
      made("option", { value: "" }, "All"),
      ...named.map((value) => made("option", { value }, value)),
    );
    field(form, id, (headings[column]?.textContent ?? "").trim(), select);
    return { column, select };
  });
  const byLabel = rowsByLabel();
  const choose = (): void => {
    const wanted = name.value.trim().toLowerCase();
    const hidden = new Set<string>();
    for (const row of rows) {
      const label = (row.cells[0]?.textContent ?? "").trim();
      const isChosen =
        label.toLowerCase().includes(wanted) &&
        selects.every(
          ({ column, select }) =>
            select.value === "" || (row.cells[column]?.textContent ?? "").trim() === select.value,
        );
      if (!isChosen) hidden.add(label);
    }
    for (const [label, all] of byLabel) for (const row of all) row.hidden = hidden.has(label);
    for (const dot of document.querySelectorAll<SVGElement>(".wres-figure [data-trust]")) {
      dot.classList.toggle("wres-faint", hidden.has(dot.dataset["trust"] ?? ""));
    }
    const shown = rows.length - hidden.size;
    say(
      hidden.size === 0
        ? `All ${String(rows.length)} ${one}s are shown.`
        : `${String(shown)} of ${String(rows.length)} ${one}s are shown; each is still set against all others.`,
    );
  };
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  table.parentElement?.before(form);
}

/** A dot of a picture, where it is on the screen, and what is said of it. */
interface Dot {
  readonly mark: SVGElement;
  readonly lines: readonly string[];
}

/** So near to a dot, in pixels, a finger or a pointer means it. */
const NEAR = 24;

/** Lets a reader go from dot to dot, with a pointer, a finger or the arrow keys, and read under the picture whose it is. */
function makeDotsSpeak(figure: HTMLElement): void {
  const svg = figure.querySelector("svg");
  const dots = Array.from(svg?.querySelectorAll<SVGElement>("path > title") ?? [])
    .flatMap((title): readonly Dot[] => {
      const mark = title.parentElement as unknown as SVGElement | null;
      const lines = title.textContent.split("\n");
      return mark === null || lines.length < 2 ? [] : [{ mark, lines }];
    })
    .sort((one, other) => placeOf(one)[0] - placeOf(other)[0]);
  if (svg === null || dots.length === 0) return;
  const said = made(
    "p",
    { class: "wres-said wres-no-print", role: "status" },
    "Point at a dot, or go to it with the arrow keys.",
  );
  svg.after(said);
  svg.setAttribute("role", "group");
  let current = 0;
  const show = (dot: Dot): void => {
    for (const { mark } of dots) mark.classList.toggle("wres-chosen", mark === dot.mark);
    said.textContent = dot.lines.join(": ");
  };
  const goTo = (index: number): void => {
    dots[current]?.mark.setAttribute("tabindex", "-1");
    current = Math.max(0, Math.min(dots.length - 1, index));
    const dot = dots[current];
    dot?.mark.setAttribute("tabindex", "0");
    dot?.mark.focus();
  };
  dots.forEach((dot, index) => {
    const { mark, lines } = dot;
    mark.dataset["trust"] = lines[0] ?? "";
    mark.setAttribute("role", "img");
    mark.setAttribute("aria-label", lines.join(": "));
    mark.setAttribute("tabindex", index === 0 ? "0" : "-1");
    mark.addEventListener("focus", () => {
      show(dot);
    });
  });
  svg.addEventListener("keydown", (event) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
    };
    const step = steps[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? dots.length - 1 : current + (step ?? 0);
    if (step === undefined && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    goTo(to);
  });
  const point = (event: PointerEvent): void => {
    const [nearest] = dots
      .map((dot) => {
        const { left, top, width, height } = dot.mark.getBoundingClientRect();
        return { dot, far: Math.hypot(left + width / 2 - event.clientX, top + height / 2 - event.clientY) };
      })
      .sort((one, other) => one.far - other.far);
    if (nearest !== undefined && nearest.far <= NEAR) show(nearest.dot);
  };
  svg.addEventListener("pointermove", point);
  svg.addEventListener("pointerdown", point);
}

/** Where a dot stands in its picture, from the left and from the top. */
function placeOf({ mark }: Dot): readonly [number, number] {
  const [x = 0, y = 0] = (/translate\(([^()]*)\)/.exec(mark.getAttribute("transform") ?? "")?.[1] ?? "")
    .split(",")
    .map(Number);
  return [x, y];
}

for (const figure of document.querySelectorAll<HTMLElement>(".wres-figure")) makeDotsSpeak(figure);
for (const table of document.querySelectorAll<HTMLTableElement>("table[data-filters]")) {
  const said = made("p", { class: "wres-said wres-no-print", role: "status" });
  table.parentElement?.before(said);
  const say = (text: string): void => {
    said.textContent = text;
  };
  makeFilters(table, say);
  makeSortable(table, say);
}
