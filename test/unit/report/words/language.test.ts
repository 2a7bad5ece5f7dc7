import { periodTitle } from "../../../../src/model/period.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calculateIndicators, type Results, type Return, shortfall } from "wres-metrics";
import { htmlReport, illustratedHtml } from "wres-metrics/charts";
import {
  forInternalUse,
  reportCharts,
  reportContent,
  reportDocument,
  trustsContent,
  trustsDocument,
} from "wres-metrics/report";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protectionLines } from "../../../../src/report/words/protection-words.ts";
import {
  differenceSentences,
  likelihoodSentences,
  shortfallSentence,
  strataSentences,
} from "../../../../src/report/words/indicator-sentences.ts";
import {
  looksSentence,
  representationWords,
  ruleWords,
  verdictSentence,
} from "../../../../src/report/words/verdict-words.ts";
import { inferenceWords } from "../../../../src/report/words/method-words.ts";
import { validReturn, wholeReturns } from "../../../support/arbitraries.ts";
import { buildReturn } from "../../../support/build-return.ts";
import { wres } from "../../../support/fake-terminal.ts";
import { everyFormat, publishWith } from "../../../support/publish-with.ts";
import { readExample } from "../../../support/read-example.ts";
import { disclosureControl } from "../../../support/disclosure-control.ts";

interface Banned {
  readonly pattern: string;
  readonly flags: string;
  readonly where: "everywhere" | "outputs";
  readonly say: string;
}

const page = readFileSync(join(import.meta.dirname, "../../../../docs/language.md"), "utf8");
const [, json = ""] = /## Banned phrases[\s\S]*?```json\n([\s\S]*?)\n```/.exec(page) ?? [];
const { allowed, banned } = JSON.parse(json) as {
  readonly allowed: readonly string[];
  readonly banned: readonly Banned[];
};

/** The banned phrases in a text: lines joined, what is allowed and what is quoted taken out, as the page says. */
function bannedIn(text: string): readonly string[] {
  const joined = text.replace(/\s+/g, " ");
  const without = allowed.reduce((rest, phrase) => rest.replaceAll(phrase, ""), joined);
  const said = without.replace(/"[^"]*"/g, "");
  return banned.flatMap(({ pattern, flags, say }) => {
    const found = new RegExp(pattern, flags).exec(said);
    return found === null
      ? []
      : [`“${found[0]}”, say ${say}: …${said.slice(Math.max(0, found.index - 60), found.index + 60)}…`];
  });
}

/** Everything that can be said in sentences of the measures of a return, whether its report says it or not. */
function sentencesOf({ measures, options, ...of }: Results): readonly string[] {
  const year = periodTitle(of);
  return [
    ...measures.flatMap((measure) => {
      const { indicator, unit } = measure;
      const comparison =
        unit === "proportion-difference" && indicator !== 9
          ? differenceSentences(measure, year)
          : likelihoodSentences(measure, year);
      const people =
        indicator === 2 || indicator === 3 || indicator === 4
          ? shortfallSentence(shortfall(measure), indicator)
          : [];
      return [...comparison, ...verdictSentence(measure), ...people];
    }),
    ruleWords(options.verdictRule),
    representationWords(options.verdictRule),
    ...measures.flatMap((measure) =>
      measure.about.kind === "relative-likelihood" && measure.method.adjustedFor === undefined
        ? strataSentences(
            measure,
            measures.filter(({ method }) => method.adjustedFor !== undefined),
          )
        : [],
    ),
    ...looksSentence(measures, false),
    ...looksSentence(measures, true),
    inferenceWords(),
  ].map((sentence) => sentence.replaceAll("\u00A0", " "));
}

const fours = (asian: number, black: number, mixed: number, other: number) => ({
  asian,
  black,
  mixed,
  other,
});
const workforce = { total: { white: 900, ...fours(100, 80, 60, 60), unknown: 0 } };
const invented: Readonly<Record<string, Return>> = {
  "nobody BME is counted": buildReturn({
    workforce,
    shortlisting: { shortlisted: { white: 1200, bme: 3600 }, appointed: { white: 3, bme: 0 } },
    disciplinary: { entered: { white: 5, ...fours(0, 0, 0, 0) } },
    training: { accessed: { white: 5, ...fours(0, 0, 0, 0) } },
  }),
  "nobody White is counted": buildReturn({
    workforce,
    shortlisting: { shortlisted: { white: 1200, bme: 3600 }, appointed: { white: 0, bme: 9 } },
    disciplinary: { entered: { white: 0, ...fours(1, 2, 3, 4) } },
    training: { accessed: { white: 0, ...fours(1, 2, 3, 4) } },
  }),
  "nobody at all is counted": buildReturn({
    workforce,
    shortlisting: { shortlisted: { white: 0, bme: 0 }, appointed: { white: 0, bme: 0 } },
    disciplinary: { entered: { white: 0, ...fours(0, 0, 0, 0) } },
  }),
  "all are equal": buildReturn({
    workforce,
    disciplinary: { entered: { white: 90, ...fours(10, 8, 6, 6) } },
    survey: { discrimination: { white: { yes: 10, answered: 100 }, bme: { yes: 5, answered: 50 } } },
  }),
  "four groups, far apart": buildReturn({
    workforce,
    disciplinary: { entered: { white: 20, ...fours(30, 30, 30, 30) } },
    training: { accessed: { white: 700, ...fours(20, 20, 20, 20) } },
    survey: {
      discrimination: {
        white: { yes: 100, answered: 1000 },
        asian: { yes: 60, answered: 200 },
        black: { yes: 60, answered: 200 },
        mixed: { yes: 60, answered: 200 },
        other: { percentage: "30.1" },
      },
    },
  }),
  "strata that disagree": buildReturn({
    shortlisting: {
      shortlisted: { white: 1020, bme: 600 },
      appointed: { white: 218, bme: 210 },
      strata: [
        { by: "route", of: "uk", shortlisted: { white: 1000, bme: 400 }, appointed: { white: 200, bme: 60 } },
        {
          by: "route",
          of: "international",
          shortlisted: { white: 20, bme: 200 },
          appointed: { white: 18, bme: 150 },
        },
      ],
    },
  }),
};
const examples = ["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const;
const returns = [
  ...examples.map((name) => ({ name, given: readExample(name) })),
  ...Object.entries(invented).map(([name, given]) => ({ name, given })),
];
const isSmall = (_: string, count: number | null): boolean => count !== null && count < 10;
const yearsIn = (trust: "esneft" | "lpt"): readonly [Results, Results] => [
  calculateIndicators(readExample(`${trust}-2022`)),
  calculateIndicators(readExample(`${trust}-2021`)),
];
const rules = [
  "by-unit",
  "four-fifths-and-significance",
  "four-fifths",
  "significance",
  "five-points",
] as const;

test("the lint finds what is banned", () => {
  expect(banned.length).toBeGreaterThan(20);
  expect(bannedIn("White people were 1.25 times\nmore likely")).toHaveLength(1);
  expect(bannedIn('a report printed "1.25 times more likely"')).toEqual([]);
  expect(bannedIn("the Workforce Race Equality Standard")).toEqual([]);
  expect(bannedIn("the race of staff")).toHaveLength(1);
  expect(
    bannedIn("14.3 percentage points lower than that of White staff (95% interval −18.8 to −9.8)"),
  ).toHaveLength(1);
  expect(
    bannedIn("14.3 percentage points lower than that of White staff (95% interval 9.8 to 18.8)"),
  ).toEqual([]);
  expect(bannedIn("1 members of the board; 21 members; 1 of 19 members")).toHaveLength(1);
});

describe.each(returns)("$name", ({ given }) => {
  test.each(rules)("no sentence under the rule %s holds a banned phrase", (verdictRule) => {
    const found = sentencesOf(calculateIndicators(given, { verdictRule })).flatMap(bannedIn);
    expect([...new Set(found)]).toEqual([]);
  });

  test("every sentence is whole", () => {
    const sentences = sentencesOf(calculateIndicators(given));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^(\d{4}: |[\d,]+ (more|fewer|comparisons) |[A-Z]).*\.$/);
      expect(sentence).not.toMatch(/ {2}|\(\)|\.\.| [.,:]|null|-0\.0\b/);
    }
  });
});

test.each(examples)(
  "the whole report of %s holds no banned phrase, on a terminal or in Markdown",
  async (name) => {
    for (const format of ["terminal", "markdown"]) {
      const { stdout, code } = await wres(`report examples/${name}.json --format ${format}`);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(3000);
      expect(bannedIn(stdout)).toEqual([]);
    }
  },
);

describe.each([1, 10, 100])("a report in which counts below %i are hidden", (threshold) => {
  test.each(examples)("of %s holds no banned phrase, in any format", async (name) => {
    const results = calculateIndicators(readExample(name));
    const report = await publishWith([results], (_, count) => count !== null && count < threshold);
    for (const text of Object.values(everyFormat(report))) {
      expect(text.length).toBeGreaterThan(3000);
      expect(bannedIn(text)).toEqual([]);
    }
  });
});

/** What a page says in words: its headings, sentences, descriptions of pictures and alternative texts, not its copy. */
const saidIn = (page: string): string =>
  page
    .replace(/<(script|style)[^]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", "”");

/** Texts of charts: what stands in a drawing, and in the table beside it. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** A difference is in percentage points: what is said of one has no per cent sign. */
const NAKED_POINTS =
  /\d% (?:higher|lower|more|less|fewer)|(?:change|difference) of [+-]?\d+(?:\.\d+)?%|(?<![\d.])[+-]\d+(?:\.\d+)?%/;
/** A multiple is said of a likelihood, or stands beside that of the year before, in a cell or after "after". */
const MORE_LIKELY = /times (?:more|less)|\b0\.\d+ times\s+(?!\s|as likely|after \d|[\d▲▼◆=–[]|see note|$)/;

const labels = [undefined, "ethnic minority", "Global Majority"] as const;
describe.each(labels)("a page whose label is %s", (label) => {
  const wording = label === undefined ? {} : { label };

  test.each(["esneft", "lpt"] as const)(
    "of %s holds no banned phrase, in words or pictures",
    async (trust) => {
      const [now, before] = yearsIn(trust);
      const inside = forInternalUse(reportContent(now, [before]));
      for (const report of [inside, await publishWith([now, before], isSmall)]) {
        const page = saidIn(htmlReport(report, wording));
        const charts = reportCharts(report, wording).flatMap((chart) => [
          chart.title,
          chart.description,
          ...textsOf(chart.table),
          chart.reading,
          chart.source,
          ...textsOf(chart.drawing),
        ]);
        for (const text of [page, charts.filter((each) => each.includes(" ")).join(". ")]) {
          expect(text.length).toBeGreaterThan(1000);
          expect(bannedIn(text)).toEqual([]);
          expect(NAKED_POINTS.exec(text)).toBeNull();
          expect(MORE_LIKELY.exec(text)).toBeNull();
          expect(text).not.toMatch(/undefined|\[object|\bnull\b/);
        }
      }
    },
  );

  test("a comparison holds none either", () => {
    const trusts = forInternalUse(trustsContent([readExample("esneft-2022"), readExample("lpt-2022")]));
    const page = saidIn(illustratedHtml(trustsDocument(trusts, wording), "{}"));
    expect(bannedIn(page)).toEqual([]);
    expect(page).not.toMatch(/\b(?:rank(?:s|ed)?|league|best|worst)\b(?! would|, since)/i);
  });
});

test("the lint finds naked points, and a multiple of more", () => {
  expect(NAKED_POINTS.test("the share is 5.5% higher than that of White staff, a change of 2.1%")).toBe(true);
  expect(NAKED_POINTS.test("a change of +2.1%")).toBe(true);
  expect(NAKED_POINTS.test("2.1 percentage points higher (95% interval 0.3 to 4.0)")).toBe(false);
  expect(MORE_LIKELY.test("were 0.25 times more likely")).toBe(true);
  expect(MORE_LIKELY.test("were 0.25 times likelier")).toBe(true);
  expect(MORE_LIKELY.test("were 0.88 times as likely")).toBe(false);
  expect(MORE_LIKELY.test("the gap is narrower, 0.88 times after 0.75 in 2021")).toBe(false);
  expect(MORE_LIKELY.test("0.88 times 0.75 times ▼ narrower")).toBe(false);
});

/** The direction of a change, or of a comparison, in the words that reports use. */
const DIRECTION =
  /\b(?:higher|lower|rose|fell|increased?|decreased?|fewer|more|better|worse|improved?|changed? by|change of)\b/i;

test.each(examples)("of %s: no direction is said of an indicator that is hidden", async (name) => {
  const report = await publishWith(
    [calculateIndicators(readExample(name))],
    (id) => !id.includes("workforce/"),
  );
  const { sections, summary } = reportDocument(report);
  const hidden = sections.filter(({ heading }) => /^[234]\. /.test(heading));
  expect(hidden).toHaveLength(3);
  for (const { heading, notes } of hidden) {
    expect(
      notes.filter((note) => DIRECTION.test(note)),
      heading,
    ).toEqual([]);
  }
  const items = summary.parts.flatMap((part) => part.items);
  expect(items.filter((item) => /^[234]\. /.test(item))).toEqual([]);
});

test.each(["hidden", "shown"] as const)("what is said of protection, zeros %s", (zeros) => {
  const disclosure = disclosureControl({ zeros, safe: false, atRisk: ["a"], givenAwayBefore: ["b"] });
  const sentences = [
    ...protectionLines({ protection: "internal-use" }),
    ...protectionLines({ protection: "published", disclosure }),
    ...protectionLines({ protection: "published", disclosure: { ...disclosure, earlier: 1 } }),
  ];
  expect(new Set(sentences).size).toBe(6);
  for (const sentence of sentences) {
    expect(bannedIn(sentence)).toEqual([]);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
});

test.each(["esneft-2022", "lpt-2022", "uhl-action-plan-2023"])(
  "the check of %s holds no banned phrase but what it quotes",
  async (source) => {
    const { stdout } = await wres(`check test/evidence/${source}/figures.json`);
    expect(stdout.length).toBeGreaterThan(600);
    expect(bannedIn(stdout)).toEqual([]);
  },
);

/** Commands whose every string is read, on the examples and on what few returns are like. */
const invent = (code: string, given: object): string =>
  JSON.stringify({ organisation: { code, name: `Trust ${code}` }, year: 2022, ...given });
const outputFiles = {
  "nothing.json": invent("N", {}),
  "one.json": invent("B1", {
    workforce: { total: { white: 9, bme: 1, unknown: 0 } },
    board: { total: { white: 0, bme: 1, unknown: 0 } },
  }),
  "small.json": invent("S", {
    workforce: { total: { white: 30, bme: 12, unknown: 1 } },
    shortlisting: { shortlisted: { white: 40, bme: 20 }, appointed: { white: 1, bme: 0 } },
    disciplinary: { entered: { white: 1, bme: 0, unknown: 0 } },
  }),
  "faulty.json": invent("Q", { workforce: { total: { white: -3, bme: "x", unknown: 1.5 } }, board: 7 }),
  "again.json": invent("A", readExample("esneft-2022")).replaceAll(/"RDE"|East Suffolk and North/g, (found) =>
    found === '"RDE"' ? '"A"' : "Another",
  ),
  "quarter.json": readFileSync("examples/quarters/2023-24-q1.json", "utf8").replace('"RXX"', '"Z"'),
  "wdes.json": readFileSync("examples/local/wdes-2022.json", "utf8").replace('"X99"', '"Z"'),
  "pay-nothing.json": '{"organisation":{"code":"X","name":"X"},"snapshot":"2026-03-31","hourly":{}}',
  "pay.json": JSON.stringify({
    snapshot: "2026-03-31",
    hourly: {
      white: { people: 5000, mean: "20", median: "18" },
      bme: { people: 1200, mean: "21", median: "18" },
      asian: { people: 1, mean: "21" },
    },
  }),
  "no-plan.json": '{"organisation":{"code":"X","name":"X"},"title":"P","kpis":[],"actions":[]}',
  "plan.json": readFileSync("examples/action-plan.json", "utf8")
    .replace('"March 2025"', '"2025-03-31"')
    .replace('"31/10/2023"', '"31.10.2023 ongoing"')
    .replace('"Ongoing"', '"2024-06"'),
  "figures.csv":
    'label,printed,numerator,denominator,counts\nA,91.9%,712,774,\nB,"2,107",,,1175 + 1306 + 796\nC,R,R,1409,\n',
  "staff.csv": readFileSync("examples/pay.csv", "utf8").replace(/^.*/, "Origin,Rate,Bonus"),
  "rows.csv": `Origin,Rate\n${"A,20.00\n".repeat(12)}${"H,18.50\n".repeat(12)}N,x\n`,
};
const payRecords = "pay staff.csv --ethnicity Origin --hourly Rate --bonus Bonus";
const outputCommands = [
  "compare examples/esneft-2022.json examples/lpt-2022.json",
  "compare examples/esneft-2022.json examples/lpt-2022.json --publish",
  "compare examples/divisions/medicine.json examples/divisions/surgery.json",
  "compare examples/esneft-2022.json again.json",
  "compare nothing.json one.json small.json faulty.json",
  "compare nothing.json one.json small.json --publish --threshold 100",
  "compare examples/quarters/2023-24-q1.json quarter.json",
  "compare examples/local/wdes-2022.json wdes.json",
  "targets examples/esneft-2022.json --turnover 0.1 --growth=-0.01",
  "targets examples/esneft-2022.json --publish",
  "targets examples/lpt-2022.json --by 2025 --target 25.6%",
  "targets nothing.json",
  "targets one.json --publish",
  payRecords,
  `${payRecords} --publish`,
  `${payRecords} --snapshot 2026-03-31 --level 0.999`,
  "pay pay-nothing.json",
  "pay pay.json",
  "pay rows.csv --ethnicity Origin --hourly Rate --with-rejected",
  "plan examples/action-plan.json --today 2024-04-30",
  "plan examples/action-plan.json examples/esneft-2022.json --today 2024-04-30",
  "plan plan.json --today 2023-04-01",
  "plan no-plan.json",
  "report examples/esneft-2022.json --plan plan.json --today 2024-04-30",
  "report examples/esneft-2022.json --plan plan.json --today 2024-04-30 --publish",
  "check figures.csv",
] as const;

/** A sentence may be longer where it is a list, or explains a rule once, at the end of an output. */
const MOST_WORDS = 30;

describe.each(outputCommands)("wres %s", (line) => {
  const formats = line.startsWith("check") ? ["terminal", "markdown"] : ["terminal", "markdown", "html"];
  test.each(formats)("says nothing that is banned, as %s", async (format) => {
    const { stdout } = await wres(`${line} --format ${format}`, { files: outputFiles });
    const said = format === "html" ? saidIn(stdout) : stdout;
    expect(said.length).toBeGreaterThan(200);
    expect(bannedIn(said)).toEqual([]);
    expect(said).not.toMatch(/\[object|\bnull\b(?! for)|\bcell\[/);
    // A gap in pay is in per cent of White staff's pay, and no difference of shares.
    if (!line.startsWith("pay ")) expect(NAKED_POINTS.exec(said)).toBeNull();
  });

  test("has sentences that can be read aloud", async () => {
    const { stdout } = await wres(`${line} --format markdown`, { files: outputFiles });
    // Of a report only the plan is read here: its other sentences are read by the grammar of test/laws/sentences.test.ts.
    const [, text = stdout] = /(## Action plan[^]*)/.exec(stdout) ?? [];
    const long = text
      .split("\n")
      .filter((one) => !/^[|#>]/.test(one) && !/internal use|are hidden \(|White includes White/.test(one))
      .flatMap((one) => one.split(/(?<=[.?!])\s+(?=[A-Z“])/))
      .filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS && !/[;:]/.test(sentence));
    expect(long).toEqual([]);
  });
});

test("whatever return it is, nothing banned is said of it", () => {
  fc.assert(
    fc.property(validReturn, fc.constantFrom(...rules), (given, verdictRule) => {
      expect(sentencesOf(calculateIndicators(given, { verdictRule })).flatMap(bannedIn)).toEqual([]);
    }),
    wholeReturns,
  );
});
