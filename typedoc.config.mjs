import katexPlugin from "@vscode/markdown-it-katex";
import { OptionDefaults } from "typedoc";
import table from "./architecture/rooms.json" with { type: "json" };
import { purposeTitles } from "./scripts/docs-purposes.mjs";
import { FIRST_PAGE, sectionOfPage, sectionTitles } from "./scripts/docs-contents.mjs";

// A CommonJS module: its default export is the plugin, or holds it.
const katex = /** @type {{ default?: typeof katexPlugin }} */ (katexPlugin).default ?? katexPlugin;

/**
 * The site that `npm run docs` makes: the pages of docs/, and every public name. It opens from a folder, without a server.
 * @type {Partial<import("typedoc").TypeDocOptions>}
 */
export default {
  name: "wres-metrics",
  plugin: ["typedoc-plugin-mdn-links", "./scripts/docs-plugin.mjs"],
  // In the order of the table: what two of them export has its page with the first.
  entryPoints: table.entryPoints.map(({ name }) => `src/${name}.ts`),
  sortEntryPoints: false,
  tsconfig: "tsconfig.src.json",
  // `tsc` is a check of its own.
  skipErrorChecking: true,
  readme: `docs/${FIRST_PAGE}`,
  projectDocuments: [...sectionOfPage.keys()].map((path) => `docs/${path}`),
  outputs: [
    { name: "html", path: "dist/site" },
    // All public names as one plain text, made after the pages, whose addresses it gives.
    { name: "text", path: "dist/site/llms.txt" },
  ],
  // The calculator stands there too; `npm run build` empties the whole of dist.
  cleanOutputDir: false,
  githubPages: false,
  disableSources: true,
  router: "wres",
  customCss: "docs/site.css",
  includeHierarchySummary: false,
  groupOrder: [...sectionTitles, "*"],
  navigation: { includeGroups: true, includeCategories: false, includeFolders: false },
  visibilityFilters: {},
  categorizeByGroup: false,
  categoryOrder: [...purposeTitles, "*"],
  useFirstParagraphOfCommentAsSummary: true,
  headings: { readme: false, document: false },
  highlightLanguages: ["ts", "tsx", "javascript", "sh", "json", "html", "css", "python", "r", "sql", "text"],
  excludeTags: ["@customfunction"],
  blockTags: [...OptionDefaults.blockTags, "@customfunction"],
  /** @param {{ use: (plugin: unknown, options: object) => unknown }} md */
  markdownItLoader: (md) => {
    // MathML alone: no style sheet, no fonts, no script.
    md.use(katex, { output: "mathml", throwOnError: true, enableFencedBlocks: true });
  },
  treatWarningsAsErrors: true,
  // A list that its type is read from: the type says all of it.
  intentionallyNotExported: [
    "src/model/certainty.ts:verdictRuleIds",
    "src/model/date-format.ts:dateFormats",
    "src/model/mapping-questions.ts:questionTopics",
    "src/spreadsheet/function-ids.ts:mostArguments",
    // The parts that types of ids and filters are put together from.
    "src/model/find-measures.ts:AboutField",
    "src/model/find-measures.ts:AboutValue",
    "src/model/measure-id.ts:Start",
    "src/model/measure-id.ts:RowPlace",
    "src/model/measure-id.ts:Compared",
  ],
  requiredToBeDocumented: ["Module", "Variable", "Function", "Class", "Interface", "TypeAlias"],
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: true,
    unusedMergeModuleWith: true,
  },
};
