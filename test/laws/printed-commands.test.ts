import fc from "fast-check";
import { expect, test } from "vitest";
import type { EthnicityPay } from "wres-metrics/pay";
import {
  returnOfTrust,
  type TrustPeople,
  trustPeople,
  type TrustShape,
  trustShape,
} from "../support/arbitrary-trust.ts";
import { wres } from "../support/fake-terminal.ts";
import { tries } from "../support/lane.ts";

/** Each is a trust with some others that publish the same; another number for a longer look. */
const TRUSTS = Number(process.env["WRES_PRINTED"] ?? tries(3));
const SEED = Number(process.env["WRES_SEED"] ?? "4");

/** So many other trusts are tried for each. */
const TRIES = 12;

/** What each command can write of a trust, in every form that is text; a file of Word is made of the document of the others. */
const commands = {
  calculate: ["json", "csv"],
  targets: ["json", "terminal", "markdown", "html"],
  compare: ["json", "terminal", "markdown", "html", "csv"],
  report: ["json", "terminal", "markdown", "html", "csv"],
} as const;
type Command = keyof typeof commands;

/** The trust beside it in a comparison: none of its counts is small. */
const large = JSON.stringify({
  organisation: { code: "Y", name: "Another" },
  year: 2022,
  workforce: {
    nonClinical: {
      "band-5": { white: 400, bme: 80, unknown: 20 },
      "band-8a": { white: 60, bme: 14, unknown: 12 },
    },
  },
  shortlisting: {
    shortlisted: { white: 400, bme: 150, unknown: 30 },
    appointed: { white: 90, bme: 30, unknown: 12 },
  },
  disciplinary: { window: "single-year", entered: { white: 30, bme: 14, unknown: 11 } },
});

/** All counts but those of White people are small, so that many other trusts publish the same. */
const drawn = fc.record({
  shape: trustShape.map((shape): TrustShape => ({ ...shape, groups: "four", isRestated: false })),
  people: trustPeople.map(
    (people): TrustPeople =>
      new Map([...people].map(([name, count]) => [name, name.endsWith("/white") ? count : count % 10])),
  ),
});

/** Moves one person in each of two places from one group to another, and back: the sums of either stay as they are. */
const swaps = fc.record({
  places: fc.shuffledSubarray(
    ["non-clinical/band-5", "non-clinical/band-8a", "clinical/band-5", "survey-8/yes", "survey-8/no"],
    { minLength: 2, maxLength: 2 },
  ),
  groups: fc.shuffledSubarray(["asian", "black", "mixed", "other"], {
    minLength: 2,
    maxLength: 2,
  }),
  sex: fc.constantFrom("", "women/"),
});

function swapped(
  people: TrustPeople,
  { places, groups, sex }: { places: readonly string[]; groups: readonly string[]; sex: string },
): TrustPeople {
  const [[one = "", other = ""], [from = "", to = ""]] = [places, groups];
  const changes: readonly (readonly [string, string, number])[] = [
    [one, from, -1],
    [one, to, 1],
    [other, from, 1],
    [other, to, -1],
  ];
  const moved = new Map(people);
  for (const [place, group, by] of changes) {
    const name = `2022/${sex}${place}/${group}`;
    moved.set(name, (moved.get(name) ?? 0) + by);
  }
  return [...moved.values()].some((count) => count < 0) ? people : moved;
}

interface Told {
  readonly text: string;
  /** What is published, as the next publication is told it; null where nothing is. */
  readonly publication: string | null;
}

async function told(command: Command, format: string, given: string): Promise<Told> {
  const beside = command === "compare" ? " y.json" : "";
  const line = `${command} x.json${beside} --publish --board-counts hidden --format ${format}`;
  const { code, stdout, stderr, saved } = await wres(`${line} --save-publication told.json`, {
    files: { "x.json": given, "y.json": large },
  });
  expect([0, 3], stderr).toContain(code);
  return { text: stdout, publication: code === 0 ? (saved.get("told.json") ?? null) : null };
}

test("returns of which a command publishes the same counts are printed alike, byte for byte, in every form", async () => {
  const compared: Record<Command, number> = { calculate: 0, targets: 0, compare: 0, report: 0 };
  for (const { shape, people } of fc.sample(drawn, { numRuns: TRUSTS, seed: SEED })) {
    const written = (of: TrustPeople): string => JSON.stringify(returnOfTrust(shape, of, 2022, false));
    const given = written(people);
    const own = await told("calculate", "json", given);
    if (own.publication === null) continue;
    const others = fc
      .sample(swaps, { numRuns: TRIES, seed: SEED })
      .map((swap) => written(swapped(people, swap)));
    for (const other of new Set(others)) {
      if (other === given) continue;
      if ((await told("calculate", "json", other)).publication !== own.publication) continue;
      for (const [command, formats] of Object.entries(commands) as [Command, readonly string[]][]) {
        for (const format of formats) {
          const [one, two] = [await told(command, format, given), await told(command, format, other)];
          if (one.publication === null || one.publication !== two.publication) continue;
          compared[command] += 1;
          expect({ command, format, text: two.text }).toEqual({ command, format, text: one.text });
        }
      }
      break;
    }
  }
  for (const [command, count] of Object.entries(compared))
    expect({ command, isCompared: count >= TRUSTS }).toEqual({ command, isCompared: true });
}, 600_000);

const within = ["asian", "black", "mixed", "other"] as const;
type Within = (typeof within)[number];
type FewPeople = Readonly<Record<Within, readonly [paid: number, withBonus: number, others: number]>>;

/** White people are many, the others few; who is not on full pay, or has no bonus, follows from what is given. */
const few = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 3 }));
const fewPeople: fc.Arbitrary<FewPeople> = fc.record({ asian: few, black: few, mixed: few, other: few });

function payOf(people: FewPeople, notGiven: readonly Within[]): EthnicityPay {
  const sum = (of: (one: FewPeople[Within]) => number): number =>
    within.reduce((all, group) => all + of(people[group]), 0);
  const [paid, withBonus, others] = [sum(([one]) => one), sum(([, one]) => one), sum(([, , one]) => one)];
  const given = within.filter((group) => !notGiven.includes(group));
  const each = <Of>(make: (one: FewPeople[Within], index: number) => Of): Partial<Record<Within, Of>> =>
    Object.fromEntries(given.map((group, index) => [group, make(people[group], index)]));
  return {
    hourly: {
      white: { people: 300, mean: "20", median: "19" },
      bme: { people: paid, mean: "18", median: "17" },
      ...each(([one], index) => ({ people: one, mean: String(16 + index) })),
    },
    bonus: {
      white: { people: 60, of: 310, mean: "200" },
      bme: { people: Math.min(withBonus, paid), of: paid + others, mean: "150" },
      ...each(([one, bonus, other]) => ({ people: Math.min(bonus, one), of: one + other, mean: "140" })),
    },
  };
}

test("figures of pay of which the same counts and gaps are published are printed alike, in every form", async () => {
  const drawnPay = fc.record({ people: fewPeople, other: fewPeople, notGiven: fc.subarray([...within]) });
  const writtenAs = async (pay: EthnicityPay, format: string): Promise<string> => {
    const files = { "pay.json": JSON.stringify(pay) };
    const { code, stdout, stderr } = await wres(`pay pay.json --publish --format ${format}`, { files });
    expect([code, stderr]).toEqual([0, ""]);
    return stdout;
  };
  const toldBy = (json: string): string => {
    const { pay, measures } = JSON.parse(json) as { pay: unknown; measures: unknown };
    return JSON.stringify([pay, measures]);
  };
  let compared = 0;
  for (const { people, other, notGiven } of fc.sample(drawnPay, { numRuns: tries(40), seed: SEED })) {
    // Two of the groups are other people, as many as before together.
    const [one, two] = [people.mixed, people.other];
    const shift = other.mixed[0] % (two[0] + 1);
    const moved: FewPeople = {
      ...people,
      mixed: [one[0] + shift, one[1], one[2]],
      other: [two[0] - shift, two[1], two[2]],
    };
    const [given, changed] = [payOf(people, notGiven), payOf(moved, notGiven)];
    if (JSON.stringify(given) === JSON.stringify(changed)) continue;
    const [json, again] = [await writtenAs(given, "json"), await writtenAs(changed, "json")];
    if (toldBy(json) !== toldBy(again)) continue;
    compared += 1;
    expect(again).toBe(json);
    for (const format of ["terminal", "markdown", "html"]) {
      expect(await writtenAs(changed, format)).toBe(await writtenAs(given, format));
    }
  }
  expect(compared).toBeGreaterThan(4);
}, 300_000);
