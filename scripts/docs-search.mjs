// What the search of the site is made of: the pages of docs/, and every public name with its first sentence.
import { ReflectionKind } from "typedoc";
import { keywordsOfPage } from "./docs-keywords.mjs";

/** @typedef {import("./site/search.mjs").SearchPage} SearchPage */
/** @typedef {import("typedoc").DeclarationReflection} Declaration */

/** How much a page counts by its section: who searches reads first, and looks names up after that. @type {Readonly<Record<string, number>>} */
const ranks = {
  Stories: 1.6,
  Guides: 1.5,
  "The nine indicators": 1.4,
  Concepts: 1.3,
  "To look up": 1.3,
  Decisions: 0.35,
};
const RANK_OF_NAMES = 0.3;

/**
 * @param {import("typedoc").ProjectReflection} project
 * @param {{ addressOf: (model: import("typedoc").Reflection) => string, sectionOf: (page: import("typedoc").DocumentReflection) => string }} site
 * @returns {readonly SearchPage[]}
 */
export function searchPages(project, { addressOf, sectionOf }) {
  const pages = (project.documents ?? []).map((page) =>
    textPage(page.content.map(({ text }) => text).join(""), {
      title: page.name,
      address: addressOf(page),
      section: sectionOf(page),
    }),
  );
  const names = (project.children ?? []).flatMap((module) =>
    (module.children ?? []).flatMap((child) =>
      child.kindOf(ReflectionKind.Reference) ? [] : [namePage(child, module.name, addressOf(child))],
    ),
  );
  return [...pages, ...names];
}

/** @param {string} markdown @param {{ title: string, address: string, section: string }} page @returns {SearchPage} */
function textPage(markdown, { title, address, section }) {
  const text = plain(markdown.replace(/^# .*$/m, ""));
  const headings = [...markdown.matchAll(/^#{2,} (.+)$/gm)].map(([, heading = ""]) => heading).join(" · ");
  return {
    title,
    address,
    section,
    summary: firstSentence(text.trim().split(/\n\s*\n/)[0] ?? ""),
    rank: ranks[section] ?? 1,
    keywords: keywordsOfPage.get(address.replace(/\.html$/, "")) ?? "",
    headings: plain(headings),
    text,
  };
}

/** @param {Declaration} declaration @param {string} module @param {string} address @returns {SearchPage} */
function namePage(declaration, module, address) {
  const comment = declaration.comment ?? declaration.signatures?.[0]?.comment;
  const said = (comment?.summary ?? []).map(({ text }) => text).join("");
  return {
    title: declaration.name,
    address,
    section: module,
    summary: firstSentence(plain(said)),
    rank: RANK_OF_NAMES,
    keywords: "",
    headings: "",
    text: plain(said),
  };
}

/** What is read of Markdown: no code, no marks, no addresses. @param {string} markdown */
const plain = (markdown) =>
  markdown
    .replaceAll(/^```[^]*?^```$/gm, "")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[`*_|#>]/g, " ");

/** @param {string} text */
function firstSentence(text) {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const sentence = /^.*?[.?!:](?= |$)/.exec(line)?.[0] ?? line;
  return sentence.length > 160 ? `${sentence.slice(0, 157).trimEnd()}…` : sentence;
}
