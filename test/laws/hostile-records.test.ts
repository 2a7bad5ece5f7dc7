import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { countCsv, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundledEntry } from "../support/bundled-entry.ts";
import { inventedMappings } from "../support/invented-mappings.mjs";
import { rowsOfCounts } from "../support/invented-trust.mjs";
import { type Manner, messyCsv } from "../support/messy-csv.mjs";
import { ownFolder } from "../support/own-folder.ts";
import { readExample } from "../support/read-example.ts";
import { type Chance, seededChance } from "../support/seeded-chance.mjs";

const { header, rows } = rowsOfCounts("disciplinary", readExample("esneft-2022"), {
  seed: 1,
  texts: "awkward",
});
const mapping: RecordMapping = inventedMappings.disciplinary;

/** A good file in some manner, as bytes. */
function goodFile(chance: Chance): Buffer {
  const manner: Manner = {
    delimiter: chance.pick([",", ";", "\t"] as const),
    encoding: chance.pick(["utf-8", "utf-8-with-mark", "utf-16le", "utf-16be", "windows-1252"] as const),
    quotes: chance.pick(["where-needed", "everywhere"] as const),
    newline: chance.pick(["\n", "\r\n"] as const),
  };
  return Buffer.concat([...messyCsv({ header, rows }, manner)]);
}

const structural = [
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\0",
  "A",
  "Formal",
  "2021-05-01",
  "\uFEFF",
  "é",
  " ",
];
const formulas = [
  `=cmd|'/c calc'!A1`,
  "+1+1",
  "@SUM(1)",
  '=HYPERLINK("http://localhost")',
  "-2",
  "\u001b[2J",
  "\u202E",
];

/** Two hundred files of each of these. */
const hostile: Readonly<Record<string, (chance: Chance) => Uint8Array>> = {
  "random bytes": (chance) => Uint8Array.from({ length: chance.below(4000) }, () => chance.below(256)),
  "a good file, cut off anywhere": (chance) => {
    const file = goodFile(chance);
    return file.subarray(0, chance.below(file.length));
  },
  "a good file with bytes changed, NUL among them": (chance) => {
    const file = goodFile(chance);
    for (let change = chance.below(40); change >= 0; change -= 1)
      file[chance.below(file.length)] = chance.pick([0, 10, 13, 34, 255, chance.below(256)]);
    return file;
  },
  "quotes, separators and line breaks in any order": (chance) =>
    Buffer.from(
      `${header.join(",")}\n${Array.from({ length: chance.below(2000) }, () => chance.pick(structural)).join("")}`,
    ),
  "formulas and control characters for codes": (chance) =>
    Buffer.concat([
      ...messyCsv({
        header,
        rows: rows.map((row) => row.map((cell) => (chance.happens(0.3) ? chance.pick(formulas) : cell))),
      }),
    ]),
};

function accounted({ counted, bank, excluded, rejected }: RecordCounts["balance"]): number {
  return [...excluded, ...rejected].reduce((sum, stopped) => sum + stopped.rows, counted + bank);
}

describe.each(Object.entries(hostile))("two hundred files of %s", (_, make) => {
  test("give issues or a count, and every row is accounted for", async () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const chance = seededChance(seed);
      const file = make(chance);
      const size = 1 + chance.below(file.length);
      const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_piece, index) =>
        file.subarray(index * size, (index + 1) * size),
      );
      const { balance, issues, part } = await countCsv(chunks, mapping);
      expect(accounted(balance), `seed ${String(seed)}`).toBe(balance.read);
      expect(issues.length > 0 || part.disciplinary !== undefined, `seed ${String(seed)}`).toBe(true);
      // A message goes to a terminal, which must not take it for a command.
      expect(issues.map(({ message }) => message).join(""), `seed ${String(seed)}`).not.toMatch(
        /[\p{Cc}\p{Cf}]/u,
      );
    }
  });
});

interface Counted extends Pick<RecordCounts, "balance"> {
  readonly megabytes: number;
  readonly bytes: number;
  readonly issues: readonly string[];
}

describe("giants, counted by a process with 64 MB for its objects", () => {
  const folder = ownFolder("giants");
  let path = "";
  beforeAll(async () => {
    path = await bundledEntry("records", folder, "node");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const count = (giant: string): Counted => {
    const script = join(import.meta.dirname, "../support/count-giant.mjs");
    const args = ["--max-old-space-size=64", script, path, giant];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Counted;
  };

  test.each([
    "ten million columns in the headings",
    "ten million columns in a row",
    "a quoted cell of a gigabyte",
    "a quote that nobody closes before a gigabyte of rows",
    "a hundred megabytes of doubled quotes",
    "a hundred megabytes without a line break",
  ])("%s: an issue, long before the end", (giant) => {
    const { megabytes, bytes, issues, balance } = count(giant);
    expect(issues).toContain("row-too-long");
    expect(bytes).toBeLessThan(8_000_000);
    expect(megabytes).toBeLessThan(150);
    expect(accounted(balance)).toBe(balance.read);
  });

  test("ten megabytes of line breaks: the one row behind them is counted", () => {
    const { megabytes, balance, issues } = count("ten megabytes of line breaks");
    expect(balance).toMatchObject({ read: 1, counted: 1 });
    expect(issues).toEqual([]);
    expect(megabytes).toBeLessThan(150);
  });

  test("two hundred thousand codes that nobody knows: counted together, and not kept", () => {
    const { megabytes, balance, issues } = count("two hundred thousand codes that nobody knows");
    expect(balance).toMatchObject({
      read: 200_000,
      rejected: [{ reason: "unmapped-code", rows: 200_000 }],
    });
    expect(issues).toEqual(["too-many-codes"]);
    expect(megabytes).toBeLessThan(150);
  });
});
