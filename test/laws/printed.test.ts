import type { Count, Measure, Results, ShareBasis } from "wres-metrics";
import { protect, type Publication } from "wres-metrics/disclosure";
import { reportContent } from "wres-metrics/report";
import fc from "fast-check";
import { expect, test } from "vitest";
import { yearsOfReport } from "../../src/disclosure/protection/protect.ts";
import type { ReportContent } from "../../src/model/document-contents.ts";
import type { Publishable } from "../../src/model/protection.ts";
import { countsOfYears } from "../../src/disclosure/table/counts-of-results.ts";
import { publicationTextOfDocx } from "../../src/workbook/xlsx/docx-package.ts";
import { publicationTextOf } from "../../src/workbook/writing/workbook-report.ts";
import {
  type Edition,
  edition,
  knownOfTrust,
  namesOf,
  resultsOfTrust,
  returnOfTrust,
  type TrustPeople,
  trustPeople,
  type TrustShape,
  trustShape,
  truthOf,
} from "../support/arbitrary-trust.ts";
import { everythingPrinted, Outsider } from "../support/outsider.ts";
import { filesOf, printedStrings, textsOf } from "../support/printed-strings.ts";
import { madeOfShown, publishableResults } from "../../src/disclosure/publishable.ts";
import { targetsOfShown } from "../../src/pipeline/targets-content.ts";
import { renderMarkdown } from "../../src/report/formats/render-markdown.ts";
import { targetsDocument } from "../../src/report/tables/targets-document.ts";
import { publishWith } from "../support/publish-with.ts";
import { isWholeLane, tries } from "../support/lane.ts";

/** A trust, and what it publishes of itself. The outsider knows nothing of bank workers, and one publication restates nothing. */
interface Drawn {
  readonly shape: TrustShape;
  readonly people: TrustPeople;
  readonly edition: Edition;
  readonly seed: number;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  shape: trustShape.map((shape): TrustShape => ({ ...shape, bank: [], isRestated: false })),
  people: trustPeople,
  edition,
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

const PUBLICATIONS = tries(10);
const policy = { board: "hidden" } as const;

type Years = readonly [Results, ...Results[]];

function resultsOf({ shape, edition: { years, options } }: Drawn, people: TrustPeople): Years {
  const [now, ...then] = years.map((year) =>
    resultsOfTrust([shape, people], year, { options, isLate: false }),
  );
  if (now === undefined) throw new Error("A publication has a year.");
  return [now, ...then];
}

/** An outsider who has the publication alone; that something is given, and not by nobody, is known. */
function outsiderOf({ shape, people, edition: { years } }: Drawn, content: ReportContent): Promise<Outsider> {
  const printed = yearsOfReport(content).map(({ year, measures, local }) => ({
    year: Number(year),
    measures,
    local,
  }));
  const asked = shape.given.includes("survey") && shape.groups !== "bme" ? shape.percentages : [];
  const given = years.flatMap((year) =>
    asked.map((group) => {
      const answered = ["yes", "no"]
        .flatMap((answer) => namesOf(shape, `survey-8/${answer}`))
        .map((name) => `${String(year)}/${name}/${group}`);
      const isNobody = truthOf(people, answered) === 0;
      return { people: answered, is: isNobody ? ("<=" as const) : (">=" as const), number: isNobody ? 0 : 1 };
    }),
  );
  return Outsider.of(
    everythingPrinted(
      [printed],
      knownOfTrust(shape, () => false),
    ),
    given,
  );
}

/** A number for a name, that has nothing to do with the people of that name. */
function chance(name: string, seed: number): number {
  let hash = seed;
  for (const character of name) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return ((hash >>> 8) % 7) - 3;
}

/** The same report of other people, who agree with the publication: made of nothing but what it shows. */
async function madeAgain(one: Drawn, report: Publishable<ReportContent>): Promise<Rebuilt> {
  if (report.protection !== "published") throw new Error("It is published.");
  const outsider = await outsiderOf(one, report.content);
  const filling = outsider.filling((name) => chance(name, one.seed));
  // Whom nothing that is printed speaks of may be as many as one likes.
  const people = new Map([...one.people.keys()].map((name) => [name, filling.get(name) ?? 3]));
  const [{ table } = missing()] = report.disclosure.publications;
  const shown = new Set(table.cells.flatMap(({ id, value }) => (value === null ? [] : [id])));
  const figures = new Set((table.figures ?? []).map(({ id }) => id));
  const years = resultsOf(one, people);
  const isHidden = (id: string): boolean => !shown.has(id);
  return {
    people,
    again: await publishWith(years, isHidden, (id) => figures.has(id), policy),
    empty: await publishWith(
      years,
      () => true,
      () => false,
      policy,
    ),
  };
}

interface Rebuilt {
  readonly people: TrustPeople;
  readonly again: Publishable<ReportContent>;
  /** The same with everything hidden: whatever number is left in it is a public constant. */
  readonly empty: Publishable<ReportContent>;
}

/** The targets that follow from a publication, as a page and as data; the return gives nothing but which rows there are. */
function targetsOf(
  report: Publishable<ReportContent>,
  { shape }: Drawn,
  people: TrustPeople,
): readonly string[] {
  const { results } = report.content;
  const wresReturn = returnOfTrust(shape, people, results.year, false);
  const { denominator } = results.options;
  const targets = madeOfShown(publishableResults(report), (shown) =>
    targetsOfShown(wresReturn, { by: results.year + 6, denominator }, shown),
  );
  return [JSON.stringify(targets), renderMarkdown(targetsDocument(targets))];
}

function missing(): never {
  throw new Error("A published report says what it has published.");
}

/** The numbers of a text, without the commas between thousands; those of CSV and JSON have none. */
function numbersOf(text: string, format = ""): ReadonlySet<string> {
  const isData = ["csv", "json", "data"].includes(format);
  const numbers = isData ? /\d+(?:\.\d+)?(?:e-\d+)?/g : /\d+(?:,\d{3})*(?:\.\d+)?/g;
  return new Set([...text.matchAll(numbers)].map(([number]) => number.replaceAll(",", "")));
}

test("every file of a publication can be made again of nothing but what the publication shows", async () => {
  let [published, changed, numbers, figures, attacked] = [0, 0, 0, 0, 0];
  const divisions: TrustShape["divisions"][] = [];
  await fc.assert(
    fc.asyncProperty(drawn, async (one) => {
      const [now, ...then] = resultsOf(one, one.people);
      const report = await protect(reportContent(now, then), policy);
      if (report.protection !== "published" || !report.disclosure.safe) return;
      published += 1;
      divisions.push(one.shape.divisions);
      const { people, again, empty } = await madeAgain(one, report);
      changed += [...people].filter(([name, count]) => one.people.get(name) !== count).length;
      const [files, others] = [await filesOf(report), await filesOf(again)];
      // Byte for byte: words, order, colours and absences as well as numbers.
      expect(others).toEqual(files);
      expect(targetsOf(again, one, people)).toEqual(targetsOf(report, one, one.people));
      const strings = printedStrings(files);
      const constants = [...textsOf(empty)].flatMap(([format, text]) => [...numbersOf(text, format)]);
      const { disclosure } = report;
      for (const measure of yearsOfReport(report.content).flatMap(({ measures }) => measures)) {
        figures += checkedByHand(measure);
      }
      // What a file carries as data is what it prints, and an outsider who has the file alone finds no small count.
      const carried = [
        carriedByHtml(files.html),
        publicationTextOf(files.xlsx),
        publicationTextOfDocx(files.docx),
      ];
      for (const text of carried) expect(JSON.parse(text ?? "null")).toEqual(disclosure.publications);
      const [{ table }] = JSON.parse(carried[2] ?? "") as [Publication];
      const truth = countsOfYears(yearsOfReport(reportContent(now, then))).counts;
      const outsider = await Outsider.ofTable(table);
      const small = outsider.ranges(([id = ""]) => (truth.get(id) ?? 10) < 10, 9);
      attacked += small.length;
      expect(small.filter(({ least, greatest }) => greatest - least < 9)).toEqual([]);
      for (const [format, text] of strings) {
        const known = explained(again.content, disclosure.publications, disclosure.leftOut.length);
        const open = [...numbersOf(text, format)].filter(
          (number) => !constants.includes(number) && !known.has(number) && !known.has(String(Number(number))),
        );
        numbers += numbersOf(text, format).size;
        expect({ format, open }).toEqual({ format, open: [] });
      }
    }),
    { numRuns: PUBLICATIONS, endOnFailure: true, seed: 3 },
  );
  expect(published).toBeGreaterThan(PUBLICATIONS / 2);
  // Strata of the workforce, the survey, the board and training are drawn, and intersections with what they add up to.
  if (isWholeLane) expect(new Set(divisions)).toEqual(new Set(["none", "sex", "sex-and-grade", "one-grade"]));
  // The people behind the marks are others, so that what is the same cannot be made of them.
  expect(changed).toBeGreaterThan(20 * published);
  expect(numbers).toBeGreaterThan(100 * PUBLICATIONS);
  expect(figures).toBeGreaterThan(30 * PUBLICATIONS);
  expect(attacked).toBeGreaterThan(10 * PUBLICATIONS);
}, 600_000);

/** The publication in the data of a page. */
function carriedByHtml(html: string): string {
  const [, json = ""] =
    /<script type="application\/json" id="measures">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const { disclosure } = JSON.parse(json) as { disclosure: { publications: unknown } };
  return JSON.stringify(disclosure.publications);
}

/**
 * Works a figure out again from the counts beside it, in whole numbers and on another way than the library's; returns 1 where it has
 * one. 0 for a figure of which the counts are not all that it is made of.
 */
function checkedByHand({ status, printed, unit, basis, about, method }: Measure): number {
  if (status !== "calculated" || (about.kind === "relative-likelihood" && about.adjustedFor !== undefined))
    return 0;
  const shares = Object.values(basis) as readonly ShareBasis[];
  const parts = shares.map((share): readonly [Count, Count] =>
    "percentage" in share ? [null, null] : [share.count, share.of],
  );
  const [[a, b] = [null, null], [c, d] = [null, null]] = parts;
  if (a === null || b === null || method.window === "two-year-average") return 0;
  const [count, of] = [BigInt(a), BigInt(b)];
  if (unit === "proportion") {
    const places = (printed.split(".")[1] ?? "%").length - 1;
    expect(printed).toBe(`${rounded(100n * count, of, places)}%`);
    return 1;
  }
  if (c === null || d === null) return 0;
  const [other, whole] = [BigInt(c), BigInt(d)];
  const places = (printed.split(".")[1] ?? "").replace(/\D/g, "").length;
  const ways =
    unit === "ratio"
      ? [rounded(count * whole, of * other, places), rounded(other * of, whole * count, places)]
      : [rounded(100n * (count * whole - other * of), of * whole, places)];
  expect(ways.flatMap((way) => [way, `-${way}`, way.replace("-", "")])).toContain(
    printed.replace(/[+−%]/g, ""),
  );
  return 1;
}

/** A fraction of whole numbers with some decimals, half away from zero. */
function rounded(top: bigint, bottom: bigint, places: number): string {
  if (bottom === 0n) return "none";
  const isBelow = top < 0n !== bottom < 0n && top !== 0n;
  const [size, by] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const units = (2n * size * 10n ** BigInt(places) + by) / (2n * by);
  const digits = units.toString().padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return isBelow && units > 0n ? `-${text}` : text;
}

/** The scales of pictures: tens of a percentage and round ratios, as far as what is shown reaches. */
const axis: readonly string[] = [
  ...Array.from({ length: 101 }, (_, index) => String(5 * index)),
  ...[
    "1",
    "0.5",
    "2",
    "0.2",
    "5",
    "0.1",
    "10",
    "0.8",
    "1.25",
    "3",
    "0.33",
    "20",
    "0.05",
    "50",
    "0.02",
    "100",
  ],
];

/** What is said of a small p: that it is below one in a hundred thousand. */
const leastP: readonly string[] = [1, 2, 3, 4, 5, 6].flatMap((power) => [
  String(10 ** power),
  (0.1 ** power).toFixed(power),
]);

/** Every number that follows from a publication. */
function explained(
  content: ReportContent,
  publications: readonly Publication[],
  leftOut: number,
): ReadonlySet<string> {
  const found = new Set<string>([String(leftOut), ...axis, ...leastP]);
  const visit = (value: unknown): void => {
    if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
    if (typeof value === "string")
      for (const number of numbersOf(value, "data")) {
        found.add(number);
        // A percentage is a proportion in a cell of a workbook.
        found.add(String(Number((Number(number) / 100).toFixed(6))));
      }
    if (typeof value === "number" || (typeof value === "string" && /^-?\d+\.\d+$/.test(value))) {
      const size = Math.abs(Number(value));
      found.add(String(size));
      for (const places of [0, 1, 2, 3, 4, 5, 6]) {
        found.add(size.toFixed(places));
        found.add((100 * size).toFixed(places));
      }
    }
  };
  visit(content);
  visit(publications);
  return found;
}
