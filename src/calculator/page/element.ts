import { framedPage } from "../../report/html/render-html.ts";

/** The element of an id, which calculator.html or a view has put there. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} of the id ${id}.`);
}

/** Brings something into view, and the keyboard with it. */
export function focusOn(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  openAround(id);
  found.focus();
  found.scrollIntoView({ block: found.matches("input, select, textarea") ? "center" : "start" });
}

/** Remembers what of a region has the keyboard, and gives it back once the region is drawn anew. */
export function focusKept(region: HTMLElement): () => void {
  const { activeElement: active } = document;
  if (!(active instanceof HTMLElement) || !region.contains(active)) return () => undefined;
  const key = keyOf(active);
  const alike = (): readonly HTMLElement[] =>
    [...region.querySelectorAll<HTMLElement>(active.tagName)].filter((one) => keyOf(one) === key);
  const place = alike().indexOf(active);
  const selected = active instanceof HTMLInputElement ? [active.selectionStart, active.selectionEnd] : [];
  return () => {
    const again = alike()[place];
    again?.focus({ preventScroll: true });
    const [from = null, to = null] = selected;
    // What was selected stays so: the next key takes its place, as it would have.
    if (again instanceof HTMLInputElement && from !== null) again.setSelectionRange(from, to);
  };
}

/** What a control is known by: its id, or what it does and to what. */
function keyOf({ id, dataset }: HTMLElement): string {
  return id === "" ? JSON.stringify(Object.entries(dataset)) : id;
}

/** Opens whatever an element is folded into. */
export function openAround(id: string): void {
  const found = document.getElementById(id);
  for (let part = found?.parentElement ?? null; part !== null; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
}

/** What stands beside a field: what is wrong with it, and what is doubtful. */
interface MessagesOfField {
  readonly errors: readonly string[];
  readonly doubts: readonly string[];
}

/** Puts beside each field what is said of it, and takes away what is said no more; what is typed stays as it is. */
export function drawBesideFields(messages: ReadonlyMap<string, MessagesOfField>): void {
  for (const control of document.querySelectorAll("#form [aria-describedby]")) {
    if (!messages.has(control.id)) sayBeside(control, { errors: [], doubts: [] });
  }
  for (const [id, said] of messages) {
    const control = document.getElementById(id);
    if (control !== null && control.closest("#form") !== null) sayBeside(control, said);
  }
}

function sayBeside(control: Element, { errors, doubts }: MessagesOfField): void {
  const ids = [
    textBeside(control, `${control.id}-error`, { name: "error-text", unseen: "Error: ", texts: errors }),
    textBeside(control, `${control.id}-doubt`, {
      name: "doubt-text",
      unseen: "To be looked at: ",
      texts: doubts,
    }),
  ].filter((id) => id !== "");
  if (errors.length > 0) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  if (ids.length > 0) control.setAttribute("aria-describedby", ids.join(" "));
  else control.removeAttribute("aria-describedby");
}

/** A text before a control; gives its id, or nothing where there is none. */
function textBeside(
  control: Element,
  id: string,
  {
    name,
    unseen,
    texts,
  }: { readonly name: string; readonly unseen: string; readonly texts: readonly string[] },
): string {
  const before = document.getElementById(id);
  if (texts.length === 0) {
    before?.remove();
    return "";
  }
  const place = before ?? document.createElement("span");
  const words = `${unseen}${texts.join(" ")}`;
  if (place.textContent !== words) {
    place.id = id;
    place.className = name;
    const hidden = document.createElement("span");
    hidden.className = "unseen";
    hidden.textContent = unseen;
    place.replaceChildren(hidden, texts.join(" "));
  }
  if (before === null) control.before(place);
  return id;
}

let shown: string | null = null;

/** The style of the running head of the report that is shown: the policy of the page knows no style with a name in it. */
let headOfPaper = "";

/** Shows a report as it will be printed, in a frame without scripts, as high as it is long. */
export function showReport(html: string | null): void {
  if (html === shown) return;
  shown = html;
  const frame = element("report-frame", HTMLIFrameElement);
  const { page, style } = framedPage(html ?? "");
  headOfPaper = style;
  frame.hidden = html === null;
  frame.srcdoc = page;
}

/** Keeps the frame as high as the report in it, which grows where a line is opened. */
export function watchReport(): void {
  const frame = element("report-frame", HTMLIFrameElement);
  frame.addEventListener("load", () => {
    const { contentDocument, contentWindow } = frame;
    const body = contentDocument?.body;
    if (body === undefined || contentDocument === null || contentWindow === null || frame.hidden) return;
    const { CSSStyleSheet: Style } = contentWindow as Window & typeof globalThis;
    const sheet = new Style();
    sheet.replaceSync(headOfPaper);
    contentDocument.adoptedStyleSheets = [sheet];
    const fit = (): void => {
      frame.style.height = `${String(Math.ceil(body.getBoundingClientRect().height))}px`;
    };
    new ResizeObserver(fit).observe(body);
    fit();
  });
}

/** Prints the report alone. */
export function printReport(): void {
  element("report-frame", HTMLIFrameElement).contentWindow?.print();
}

const tabs = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];

/** Shows the panel of a tab; the others are out of the way of the keyboard. */
export function showTab(id: string): void {
  for (const tab of tabs()) {
    const isChosen = tab.id === `tab-${id}`;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    if (panel !== null) panel.hidden = !isChosen;
  }
}

/** Arrow keys, Home and End go from tab to tab, and show them. */
export function listenToTabs(onChosen: (id: string) => void): void {
  for (const tab of tabs()) {
    tab.addEventListener("click", () => {
      onChosen(tab.id.replace(/^tab-/, ""));
    });
    tab.addEventListener("keydown", (event) => {
      const all = tabs();
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: all.indexOf(tab) + 1,
        ArrowLeft: all.indexOf(tab) - 1,
        Home: 0,
        End: -1,
      };
      const step = steps[event.key];
      const next = step === undefined ? undefined : all.at(step % all.length);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.click();
    });
  }
}
