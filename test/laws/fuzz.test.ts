import { readFileSync } from "node:fs";
import {
  calculateIndicators,
  isWresError,
  parseActionPlan,
  parseResults,
  parseReturn,
  parseReturnText,
  planProgress,
  review,
} from "wres-metrics";
import { checkFigures, parseFigures, parseFiguresText } from "wres-metrics/check";
import { audit, parseTable, parseTableText, suppress, tableIssues } from "wres-metrics/disclosure";
import { calculatePayGap, countPayCsv, parsePay, type PayMapping } from "wres-metrics/pay";
import { countCsv, parseRecordMapping, suggestMapping } from "wres-metrics/records";
import {
  forInternalUse,
  measuresCsv,
  renderMarkdown,
  reportContent,
  reportDocument,
} from "wres-metrics/report";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { beforeAll, expect, test } from "vitest";
import { wres } from "../support/fake-terminal.ts";
import { inventedMappings } from "../support/invented-mappings.mjs";
import { rowsOfCounts } from "../support/invented-trust.mjs";
import { mutatedBytes, mutatedJson, mutatedText } from "../support/mutations.ts";
import { readExample } from "../support/read-example.ts";
import { type Chance, seededChance } from "../support/seeded-chance.mjs";

// Good inputs, changed at random, through every door. What may not happen: an error that is none of ours, a figure that is no number, a
// changed prototype, a message of the command with a trace in it. `npm run fuzz -- 200000` takes another number of cases, and
// WRES_FUZZ_SEED another beginning; a case is found again by the seed that a failure names.
const CASES = Number(process.env["WRES_FUZZ_CASES"] ?? "5000");
const SEED = Number(process.env["WRES_FUZZ_SEED"] ?? "1");

const esneft = readExample("esneft-2022");
const plan: unknown = JSON.parse(readFileSync("examples/action-plan.json", "utf8"));
const returnText = readFileSync("examples/lpt-2022.json", "utf8");
const figures = {
  figures: [
    { id: "a", what: "percentage", published: "21.3%", part: 2483, whole: 11_635 },
    { id: "b", what: "relative-likelihood", published: "1.25", over: [1203, 4319], under: [342, 1530] },
  ],
};
const figuresCsv = "id,what,published,part,whole\na,percentage,21.3%,2483,11635\nb,percentage,12.0%,12,100\n";
const table = {
  cells: [
    { id: "all", value: 300 },
    { id: "white", value: 240 },
    { id: "bme", value: 60 },
    { id: "8 white", value: 40 },
    { id: "8 bme", value: 3 },
    { id: "7 white", value: 200 },
    { id: "7 bme", value: 57 },
  ],
  sums: [
    { total: "all", parts: ["white", "bme"] },
    { total: "white", parts: ["8 white", "7 white"] },
    { total: "bme", parts: ["8 bme", "7 bme"] },
  ],
  figures: [{ kind: "percentage", id: "p", places: 1, value: null, of: ["bme", "all"] }],
  policy: { threshold: 10 },
};
const { header, rows } = rowsOfCounts("disciplinary", esneft, { seed: 1, texts: "plain" });
const recordsCsv = [header, ...rows.slice(0, 60)].map((row) => row.join(",")).join("\n");
const payCsv = readFileSync("examples/pay.csv", "utf8");
const payMapping: PayMapping = {
  kind: "pay",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
  hourly: "Hourly Rate",
  bonus: "Bonus",
};
let workbook: Uint8Array = new Uint8Array(0);

beforeAll(async () => {
  workbook = await toWorkbook(esneft);
});

/** Every door, with what a case of it does; those that cost more come less often. */
const doors: readonly (readonly [name: string, often: number, pass: (chance: Chance) => unknown])[] = [
  ["parseReturn", 8, (chance) => answersOf(parseReturn(mutatedJson(esneft, chance)))],
  ["parseReturnText", 4, (chance) => answersOf(parseReturnText(mutatedText(returnText, chance)))],
  // Without types, as from JavaScript: what no parser has let in.
  ["calculateIndicators", 4, (chance) => calculateIndicators(mutatedJson(esneft, chance) as typeof esneft)],
  ["review", 2, (chance) => review(mutatedJson(esneft, chance) as typeof esneft, { previous: esneft })],
  [
    "parseResults",
    2,
    (chance) => {
      const parsed = parseResults(mutatedJson(calculateIndicators(esneft, { indicators: [2, 3] }), chance));
      return parsed.status === "valid" ? measuresCsv(forInternalUse(parsed.results)) : parsed;
    },
  ],
  [
    "parseActionPlan",
    4,
    (chance) => {
      const parsed = parseActionPlan(mutatedJson(plan, chance));
      return parsed.status === "valid" ? planProgress(parsed.plan, { today: "2024-04-30" }) : parsed;
    },
  ],
  [
    "parseFigures",
    4,
    (chance) => {
      const parsed = parseFigures(mutatedJson(figures, chance));
      return parsed.status === "valid" ? checkFigures(parsed.figures) : parsed;
    },
  ],
  [
    "parseFiguresText",
    4,
    (chance) => {
      const parsed = parseFiguresText(mutatedText(figuresCsv, chance));
      return parsed.status === "valid" ? checkFigures(parsed.figures) : parsed;
    },
  ],
  [
    "parseTable",
    6,
    (chance) => {
      const parsed = parseTable(mutatedJson(table, chance));
      return parsed.status === "valid" ? tableIssues(parsed.table) : parsed;
    },
  ],
  ["parseTableText", 2, (chance) => parseTableText(mutatedText(JSON.stringify(table), chance))],
  ["suppress", 1, (chance) => suppress(mutatedJson(table, chance) as never)],
  ["audit", 1, (chance) => audit(mutatedJson(table, chance) as never)],
  [
    "countCsv",
    6,
    (chance) => countCsv(new Blob([mutatedText(recordsCsv, chance)]), inventedMappings.disciplinary),
  ],
  [
    "parseRecordMapping",
    6,
    (chance) => {
      const parsed = parseRecordMapping(mutatedJson(inventedMappings.disciplinary, chance));
      return parsed.status === "valid" ? countCsv(new Blob([recordsCsv]), parsed.mapping) : parsed;
    },
  ],
  ["suggestMapping", 2, (chance) => suggestMapping(new Blob([mutatedText(recordsCsv, chance)]))],
  [
    "countPayCsv",
    4,
    async (chance) => {
      const { pay } = await countPayCsv(new Blob([mutatedText(payCsv, chance)]), payMapping);
      return calculatePayGap(pay);
    },
  ],
  [
    "parsePay",
    4,
    async (chance) => {
      const { pay } = await countPayCsv(new Blob([payCsv]), payMapping);
      const parsed = parsePay(mutatedJson(pay, chance));
      return parsed.status === "valid" ? calculatePayGap(parsed.pay) : parsed;
    },
  ],
  ["fromWorkbook", 1, (chance) => fromWorkbook(mutatedBytes(workbook, chance))],
  ["wres", 4, commandOf],
];

/** Calculates and prints what was let in. */
function answersOf(parsed: ReturnType<typeof parseReturn>): unknown {
  if (parsed.status !== "valid") return parsed;
  const content = reportContent(calculateIndicators(parsed.return), []);
  return [content, renderMarkdown(reportDocument(forInternalUse(content)))];
}

const commands = [
  "report",
  "review",
  "calculate",
  "targets",
  "pay",
  "plan",
  "compare",
  "suppress",
  "audit",
  "check",
  "count",
  "gather",
  "template",
  "schema",
];
const flags = [
  "--format",
  "--out",
  "--publish",
  "--threshold",
  "--zeros",
  "--year",
  "--by",
  "--target",
  "--label",
  "--level",
  "--columns",
  "--previous",
  "--help",
  "--strict",
  "--measures",
  "--ethnicity",
  "--hourly",
  "--sheet",
  "--published",
  "--never",
  "--window",
  "--grouping",
  "-h",
  "--",
  "--nonsense",
];
const words = [
  "json",
  "html",
  "terminal",
  "csv",
  "0",
  "-1",
  "1e9",
  "10",
  "2022",
  "25.6%",
  "",
  "__proto__",
  "files/return.json",
  "files/pay.csv",
  "files/table.json",
  "-",
  "\u202Ename",
  "a=b",
  "wdes",
];

/** A command line of real commands, options and values in any order, over files that are good or are not. */
async function commandOf(chance: Chance): Promise<unknown> {
  const argv = [
    chance.pick(commands),
    ...Array.from({ length: chance.below(6) }, () => chance.pick(chance.happens(0.5) ? flags : words)),
  ];
  const { code, stderr } = await wres(argv.join(" ").replace(/ +/g, " "), {
    files: {
      "files/return.json": JSON.stringify(mutatedJson(esneft, chance)),
      "files/pay.csv": mutatedText(payCsv, chance),
      "files/table.json": JSON.stringify(mutatedJson(table, chance)),
      "-": "",
    },
  });
  // 5 is a fault of ours; a line of a trace begins so.
  if (code === 5 || /^ {4}at /m.test(stderr)) throw new Error(`wres ${argv.join(" ")}: ${stderr}`);
  return code;
}

/** The first place of an answer where a number is none; null where all are. */
function badNumber(value: unknown, path = "", seen = new Set<object>()): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? null : path;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || seen.has(value))
    return null;
  seen.add(value);
  for (const [key, inside] of Object.entries(value)) {
    const bad = badNumber(inside, `${path}/${key}`, seen);
    if (bad !== null) return bad;
  }
  return null;
}

const drawn = doors.flatMap(([name, often, pass]) => Array.from({ length: often }, () => ({ name, pass })));

test(`no door lets ${String(CASES)} changed inputs do harm`, { timeout: 60_000 + CASES * 50 }, async () => {
  const prototypes = [Object.prototype, Array.prototype, String.prototype].map(
    (one) => Reflect.ownKeys(one).length,
  );
  const faults: string[] = [];
  const met = new Map<string, number>();
  for (let number = 0; number < CASES && faults.length < 10; number += 1) {
    const seed = SEED * 1_000_003 + number;
    const chance = seededChance(seed);
    const { name, pass } = chance.pick(drawn);
    met.set(name, (met.get(name) ?? 0) + 1);
    try {
      const bad = badNumber(await pass(chance));
      if (bad !== null) faults.push(`${name}, seed ${String(seed)}: ${bad} is no number`);
    } catch (error) {
      if (!isWresError(error))
        faults.push(
          `${name}, seed ${String(seed)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
    }
  }
  expect(faults).toEqual([]);
  expect(
    [Object.prototype, Array.prototype, String.prototype].map((one) => Reflect.ownKeys(one).length),
  ).toEqual(prototypes);
  if (CASES >= 1000) expect(met.size).toBe(doors.length);
});
