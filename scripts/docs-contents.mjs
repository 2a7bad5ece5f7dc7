import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The contents of the site, section by section, under docs/. A name may begin a family with `*`, which takes every page of
 * it that no other line names; so a new guide needs no line here.
 * @type {readonly { title: string, pages: readonly string[] }[]}
 */
const sections = [
  {
    title: "Stories",
    pages: [
      "guides/new-to-the-wres.md",
      "guides/from-exports.md",
      "guides/checking-a-report.md",
      "guides/what-may-i-publish.md",
      "guides/updating-for-a-new-year.md",
      "guides/porting.md",
    ],
  },
  { title: "Concepts", pages: ["concepts/*"] },
  { title: "The nine indicators", pages: ["methods/indicator-*"] },
  {
    title: "How sure, and what to call",
    pages: [
      "methods/verdicts.md",
      "methods/interval-for-a-share.md",
      "methods/interval-for-a-ratio.md",
      "methods/interval-for-a-difference.md",
      "methods/tests.md",
      "methods/several-looks.md",
    ],
  },
  {
    title: "Years, parts and peers",
    pages: [
      "methods/change-between-years.md",
      "methods/pooling-and-windows.md",
      "methods/strata.md",
      "methods/pooled-ratio.md",
      "methods/groups-within-bme.md",
      "methods/benchmark.md",
      "methods/funnel.md",
    ],
  },
  { title: "Targets, checks and disclosure", pages: ["methods/*"] },
  { title: "Guides", pages: ["guides/*"] },
  {
    title: "To look up",
    pages: [
      "spreadsheet-functions.md",
      "deviations.md",
      "evidence.md",
      "mutation.md",
      "benchmarks.md",
      "language.md",
      "prose.md",
      "newcomers.md",
      "roadmap.md",
    ],
  },
  { title: "Decisions", pages: ["decisions/*"] },
];

const docs = join(import.meta.dirname, "../docs");
const all = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".md"))
  .sort();
const named = new Set(sections.flatMap(({ pages }) => pages));

/** @param {string} page @returns {readonly string[]} */
const pagesOf = (page) =>
  page.endsWith("*") ? all.filter((path) => path.startsWith(page.slice(0, -1)) && !named.has(path)) : [page];

/** The page that the site opens with. */
export const FIRST_PAGE = "start.md";

/** @type {Map<string, string>} */
const sectionOf = new Map();
for (const { title, pages } of sections) {
  for (const path of pages.flatMap(pagesOf)) {
    if (!sectionOf.has(path)) sectionOf.set(path, title);
  }
}

/**
 * Which section each page stands in, in the order of the contents; a page that two families would take is the first one's.
 * @type {ReadonlyMap<string, string>}
 */
export const sectionOfPage = sectionOf;

/** The section of what the entry points export. */
export const API_SECTION = "API";

/** The titles of the sections, in order. */
export const sectionTitles = [...sections.map(({ title }) => title), API_SECTION];
