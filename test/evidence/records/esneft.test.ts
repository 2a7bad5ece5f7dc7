import { groups, type Return } from "wres-metrics";
import { countCsv, type RecordCounts } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { inventedMappings } from "../../support/invented-mappings.mjs";
import { rowsOfCounts } from "../../support/invented-trust.mjs";
import { type Manner, messyCsv } from "../../support/messy-csv.mjs";
import { readExample } from "../../support/read-example.ts";
import { seededChance } from "../../support/seeded-chance.mjs";
import { readFigures } from "../read-figures.ts";

const esneft = readExample("esneft-2022");
const kinds = ["workforce", "shortlisting", "disciplinary", "training"] as const;

const manners: Readonly<Record<string, Manner>> = {
  "as a textbook has it": {},
  "with quotes at random, in Windows, no line break at the end": {
    quotes: "at-random",
    newline: "\r\n",
    finalNewline: "missing",
  },
  "as a German Excel saves it": {
    delimiter: ";",
    encoding: "windows-1252",
    newline: "\r\n",
    trailingEmpties: 3,
  },
  "as Excel saves Unicode text, under a title": {
    delimiter: "\t",
    encoding: "utf-16le",
    title: "Staff – O’Brien’s list",
  },
  "in big-endian UTF-16, everything in quotes": { encoding: "utf-16be", quotes: "everywhere" },
  "with a mark, a title and empty columns, in chunks of 7 bytes": {
    encoding: "utf-8-with-mark",
    title: "Printed on 1 April 2022",
    trailingEmpties: 2,
    chunkSize: 7,
  },
};

/** Counts a messy file that is made from the counts of one part of the return, people around them included. */
function countFile(kind: (typeof kinds)[number], manner: Manner): Promise<RecordCounts> {
  const table = rowsOfCounts(kind, esneft, { seed: 31, around: 0.2, texts: "awkward" });
  return countCsv(messyCsv(table, manner, seededChance(3)), inventedMappings[kind]);
}

describe.each(Object.entries(manners))("files made from the counts of ESNEFT 2022, %s", (_, manner) => {
  test("have the workforce again, row by row", async () => {
    const { part, issues, balance, persons } = await countFile("workforce", manner);
    expect(issues).toEqual([]);
    // 11,635 people, and nobody lost: 9,066 + 2,483 + 86.
    expect(balance.counted).toBe(11_635);
    expect(persons?.people).toBe(11_635 + balance.bank);
    const rowsOf = (given: Return["workforce"], group: "white" | "bme"): readonly string[] =>
      (["nonClinical", "clinical", "medical"] as const).flatMap((of) =>
        Object.entries(given?.[of] ?? {}).flatMap(([row, counts]) => {
          const number = counts?.[group] ?? 0;
          return number === 0 ? [] : [`${of} ${row} ${String(number)}`];
        }),
      );
    expect(rowsOf(part.workforce, "white")).toEqual(rowsOf(esneft.workforce, "white"));
    expect(rowsOf(part.workforce, "bme")).toEqual(rowsOf(esneft.workforce, "bme"));
  });

  test("have the flows again", async () => {
    const [shortlisting, disciplinary, training] = [
      await countFile("shortlisting", manner),
      await countFile("disciplinary", manner),
      await countFile("training", manner),
    ];
    expect([...shortlisting.issues, ...disciplinary.issues, ...training.issues]).toEqual([]);
    expect(shortlisting.part.shortlisting).toMatchObject({ ...esneft.shortlisting });
    expect(disciplinary.part.disciplinary?.entered).toMatchObject({ ...esneft.disciplinary?.entered });
    expect(training.part.training).toMatchObject({ ...esneft.training });
  });
});

const inExcelsManner: Manner = {
  delimiter: ";",
  encoding: "windows-1252",
  title: "April 2022",
  trailingEmpties: 1,
};
const files = Object.fromEntries([
  ["mappings.json", JSON.stringify(kinds.map((kind) => inventedMappings[kind]))],
  ...kinds.map((kind) => {
    const table = rowsOfCounts(kind, esneft, { seed: 77, texts: "awkward" });
    return [`${kind}.csv`, Buffer.concat([...messyCsv(table, inExcelsManner)])];
  }),
]) as Readonly<Record<string, string | Uint8Array>>;

describe("wres count", () => {
  test.each(["shortlisting", "disciplinary", "training"] as const)(
    "prints the counts of %s",
    async (kind) => {
      const line = `count ${kind}.csv --as ${kind} --columns mappings.json`;
      const { code, stdout, stderr } = await wres(line, { files });
      expect(stderr).toBe("");
      const { window: _, ...counts } = { window: null, ...esneft[kind] };
      expect(JSON.parse(stdout)).toMatchObject({ [kind]: counts, issues: [] });
      expect(code).toBe(0);
    },
  );

  test("prints the workforce: everybody, and so many in a row", async () => {
    const { stdout } = await wres("count workforce.csv --as workforce --columns mappings.json", { files });
    const printed = JSON.parse(stdout) as Return & RecordCounts;
    expect(printed.workforce?.clinical?.["band-5"]).toMatchObject({ white: 1154, bme: 843 });
    expect(printed.workforce?.medical?.consultants).toMatchObject({ white: 252, bme: 204 });
    expect(printed.balance.counted).toBe(11_635);
    const { read, counted, bank, excluded } = printed.balance;
    expect(excluded.reduce((sum, { rows }) => sum + rows, counted + bank)).toBe(read);
  });
});

describe("wres report on those files", async () => {
  const flows = "--shortlisting shortlisting.csv --disciplinary disciplinary.csv --training training.csv";
  const line = `report workforce.csv ${flows} --columns mappings.json --year 2022 --format json`;
  const printedBy = async (options: string): Promise<ReadonlyMap<string, string>> => {
    const { stdout } = await wres(`${line}${options}`, { files });
    const { measures } = JSON.parse(stdout) as { measures: readonly { id: string; printed: string }[] };
    return new Map(measures.map(({ id, printed }) => [id, printed]));
  };
  const results = await printedBy("");
  const known = await printedBy(" --denominator known");

  const published = readFigures("esneft-2022").flatMap((figure) => {
    const [, stem = ""] =
      /^esneft-2022\/(indicator-[234])\/2022\/(?:\w+\/)?(?:relative-)?likelihood$/.exec(figure.id) ?? [];
    if (stem === "") return [];
    const isGroup = groups.some(({ id }) => figure.id.includes(`/${id}/`));
    const id = isGroup ? `${stem}/likelihood/${figure.group}` : `${stem}/relative-likelihood`;
    return [{ id, published: figure.published }];
  });

  test("is asked for twelve published figures: three groups and a ratio, of three indicators", () => {
    expect(published).toHaveLength(12);
    expect(published).toContainEqual({ id: "indicator-2/relative-likelihood", published: "1.25" });
  });

  test.each(published)("prints $id as $published", ({ id, published: text }) => {
    expect(results.get(id)).toBe(text);
  });

  // Appendix 1, row 58: the workforce's shares, unknown included.
  test.each([
    ["white", "77.9%"],
    ["bme", "21.3%"],
    ["unknown", "0.7%"],
  ])("prints the workforce's share of %s as %s", (group, share) => {
    expect(results.get(`indicator-1/workforce/${group}`)).toBe(share);
  });

  // By hand from the rows of the appendix: 843 of 1,154 + 843 = 1,997 of known ethnicity: 42.21%.
  test("prints clinical band 5 of known ethnicity", () => {
    expect(known.get("indicator-1/clinical/band-5/bme")).toBe("42.2%");
  });
});
