import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

const folder = join(import.meta.dirname, "../../dist/site");

/** A page of the site, with what it refers to and what can be referred to. */
export interface SitePage {
  /** Its path in the site. */
  readonly path: string;
  readonly links: readonly string[];
  /** What it loads by itself: scripts, styles and pictures. */
  readonly loads: readonly string[];
  readonly anchors: ReadonlySet<string>;
  /** The kinds of element that it holds: name, class and which attributes. */
  readonly elements: ReadonlySet<string>;
}

/** Every page that `npm run docs` made; the calculator beside them has tests of its own. */
export function readSite(): readonly SitePage[] {
  if (!existsSync(folder)) throw new Error("There is no site: npm run build, then npm run docs.");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && path !== "calculator.html")
    .sort()
    .map(readPage);
}

function readPage(path: string): SitePage {
  const html = readFileSync(join(folder, path), "utf8");
  const values = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
  return {
    path,
    links: values(/<(?:a|use)\b[^>]*?\bhref="([^"]*)"/g),
    loads: [...values(/\bsrc="([^"]*)"/g), ...values(/<link\b[^>]*?\bhref="([^"]*)"/g)],
    anchors: new Set(values(/\bid="([^"]*)"/g)),
    elements: elementsOf(html.slice(html.indexOf("col-content"))),
  };
}

function elementsOf(html: string): ReadonlySet<string> {
  const tags = html.matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)>/g);
  return new Set(
    Array.from(tags, ([, name = "", attributes = ""]) => {
      const given = Array.from(attributes.matchAll(/\s([a-z-]+)=/g), ([, attribute = ""]) => attribute);
      const [, classes = ""] = /\bclass="([^"]*)"/.exec(attributes) ?? [];
      return [name, classes, ...given.toSorted()].join(" ");
    }),
  );
}

/** A few of the pages that together hold every kind of element that any of them holds: each time the one that adds most. */
export function pagesOfEveryElement(pages: readonly SitePage[]): readonly string[] {
  const left = new Set(pages.flatMap(({ elements }) => [...elements]));
  const added = ({ elements }: SitePage): number => [...elements].filter((one) => left.has(one)).length;
  const chosen: string[] = [];
  while (left.size > 0) {
    const next = pages.reduce((best, page) => (added(page) > added(best) ? page : best));
    for (const element of next.elements) left.delete(element);
    chosen.push(next.path);
  }
  return chosen;
}

const isOutside = (link: string): boolean => /^[a-z]+:/i.test(link);

/** The links inside the site that lead nowhere, and what a page would load from outside. */
export function brokenLinks(pages: readonly SitePage[]): readonly string[] {
  const anchors = new Map(pages.map((page) => [page.path, page.anchors]));
  return pages.flatMap((page) =>
    [
      ...page.loads.filter((link) => isOutside(link) || !leadsSomewhere(page.path, link, anchors)),
      ...page.links.filter((link) => !isOutside(link) && !leadsSomewhere(page.path, link, anchors)),
    ].map((link) => `${page.path}: ${link}`),
  );
}

/** The icons are drawn into a page when it opens, and asked for by these names. */
const isIcon = (anchor: string): boolean => anchor.startsWith("icon-");

function leadsSomewhere(
  from: string,
  link: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const [address = "", anchor = ""] = link.split("#");
  const path = address === "" ? from : targetOf(from, address);
  if (!existsSync(join(folder, path))) return false;
  return anchor === "" || isIcon(anchor) || (anchors.get(path)?.has(decodeURIComponent(anchor)) ?? false);
}

/** The path in the site that a link of a page leads to. */
export function targetOf(from: string, address: string): string {
  return posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(address)));
}
