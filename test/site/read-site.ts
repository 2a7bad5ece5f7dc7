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
  };
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
