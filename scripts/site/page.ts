// What a page of the site does beside typedoc's own script: it searches, and it remembers in which way examples are read.
import { search, type SearchIndex } from "./search.mjs";

const base = (document.documentElement.dataset["base"] ?? "").replace(/\/?$/, "/");
const input = document.getElementById("tsd-search-input");
const list = document.getElementById("tsd-search-results");
const status = document.getElementById("tsd-search-status");

function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const words = (name: string, text: string): HTMLElement =>
  made("span", { class: `site-found-${name}` }, [text]);

/** Shows the pages that answer what stands in the field. */
function showAnswers(typed: string): void {
  const { wresSearch: index } = globalThis as { wresSearch?: SearchIndex };
  if (list === null || status === null || index === undefined) return;
  const answers = search(index, typed);
  list.replaceChildren(
    ...answers.map(({ title, address, section, summary }, place) =>
      made("li", { id: `tsd-search:${String(place)}`, role: "option", "aria-selected": "false" }, [
        made("a", { href: base + address, tabindex: "-1" }, [
          made("span", { class: "site-found" }, [
            words("title", title),
            " ",
            words("section", section),
            words("summary", summary),
          ]),
        ]),
      ]),
    ),
  );
  input?.setAttribute("aria-activedescendant", "");
  const isNothing = answers.length === 0 && typed.trim() !== "";
  const none = "No page has these words. Try fewer, or another word for the same.";
  status.replaceChildren(...(isNothing ? [made("div", {}, [none])] : []));
}

// Before typedoc's own listener on the field, which would search an index that is not there.
addEventListener(
  "input",
  (event) => {
    if (event.target !== input || !(input instanceof HTMLInputElement)) return;
    event.stopImmediatePropagation();
    showAnswers(input.value);
  },
  true,
);
document.getElementById("tsd-search-trigger")?.addEventListener("click", () => status?.replaceChildren());

const KEY = "wres-way";

/** The way in which examples were read last; where a browser keeps nothing, a choice lasts for the page. */
function keptWay(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keepWay(way: string): void {
  try {
    localStorage.setItem(KEY, way);
  } catch {
    // The choice lasts for the page.
  }
}

/** Puts a switch above the ways of one example, of which one is read at a time; without it all of them stand below each other. */
function addSwitch(group: Element): void {
  const parts = Array.from(group.querySelectorAll<HTMLElement>("section[data-way]"), (part) => ({
    part,
    way: part.dataset["way"] ?? "",
    button: made("button", { type: "button" }, [part.querySelector("h3")?.textContent.trim() ?? ""]),
  }));
  const show = (shown: string): void => {
    for (const { part, way, button } of parts) {
      part.hidden = way !== shown;
      button.setAttribute("aria-pressed", String(way === shown));
    }
  };
  for (const { way, button } of parts) {
    button.addEventListener("click", () => {
      keepWay(way);
      show(way);
    });
  }
  const label = { class: "ways-switch", role: "group", "aria-label": "How the example is worked" };
  group.prepend(
    made(
      "div",
      label,
      parts.map(({ button }) => button),
    ),
  );
  // A link to a heading inside a way shows that way.
  const linked = parts.find(
    ({ part }) => location.hash !== "" && part.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`),
  );
  const kept = parts.find(({ way }) => way === keptWay());
  show((linked ?? kept ?? parts[0])?.way ?? "");
}

for (const group of document.querySelectorAll(".ways")) addSwitch(group);

/** A folded list unfolds for an address that leads into it. */
function unfoldLinked(): void {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let list = linked?.closest("details"); list; list = list.parentElement?.closest("details"))
    list.open = true;
  linked?.scrollIntoView();
}

addEventListener("hashchange", unfoldLinked);
// Typedoc's own script first folds and unfolds what was so on the last visit.
if (location.hash !== "") addEventListener("load", () => setTimeout(unfoldLinked));
