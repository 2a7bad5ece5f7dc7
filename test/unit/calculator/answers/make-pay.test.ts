import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makePay, type PayRequest } from "../../../../src/calculator/answers/make-pay.ts";
import { paySamples } from "../../../../src/calculator/state/pay-fields.ts";
import { protectPay } from "../../../../src/disclosure/protection/protect-pay.ts";
import { forInternalUse } from "../../../../src/disclosure/publishable.ts";
import { wres } from "../../../support/fake-terminal.ts";

const examples = readFileSync("examples/pay.csv", "utf8");
const ofFile = (
  text: string,
  change: Partial<Extract<PayRequest["from"], { readonly kind: "file" }>> = {},
): PayRequest => ({
  from: {
    kind: "file",
    file: new Blob([text]),
    name: "pay.csv",
    headings: { ethnicity: "Ethnic Origin", hourly: "Hourly Rate", bonus: "Bonus" },
    scheme: "2001",
    isWithRejected: false,
    ...change,
  },
  snapshot: "2026-03-31",
  policy: null,
});
const answer = (request: PayRequest) =>
  makePay(request, (results, policy) =>
    policy === null ? forInternalUse(results) : protectPay(results, policy),
  );
const textOf = async (request: PayRequest, extension: string): Promise<string> => {
  const made = await answer(request);
  return made.status === "answered"
    ? (made.texts.find((one) => one.extension === extension)?.text ?? "")
    : "";
};
const refusals = async (request: PayRequest): Promise<readonly string[]> => {
  const made = await answer(request);
  return made.status === "refused" ? made.issues.map(({ message }) => message) : [];
};

describe("an ethnicity pay gap on the page", () => {
  test("has the files that the command writes", async () => {
    const given = "pay pay.csv --ethnicity EO --hourly HR --bonus Bonus --snapshot 2026-03-31 --format";
    const text = examples.replace("Ethnic Origin,Hourly Rate", "EO,HR");
    const request = ofFile(text, { headings: { ethnicity: "EO", hourly: "HR", bonus: "Bonus" } });
    for (const [format, extension] of [
      ["json", "json"],
      ["markdown", "md"],
      ["html", "html"],
    ] as const) {
      const { stdout } = await wres(`${given} ${format}`, { files: { "pay.csv": text } });
      expect(stdout).toContain("14.3%");
      expect(await textOf(request, extension)).toBe(stdout);
    }
  });

  test("hides small counts where it is published", async () => {
    // Nine people of Mixed and Other groups and more: no amount in pounds is ever published.
    const json = await textOf({ ...ofFile(examples), policy: {} }, "json");
    expect(JSON.parse(json)).toMatchObject({ protection: "published", disclosure: { safe: true } });
    expect(json).not.toContain("18.45");
  });

  test("names rows that it cannot read, and reports without them where that is asked for", async () => {
    const text = `${examples.trimEnd()}\nA,a lot,\n`;
    const said = await refusals(ofFile(text));
    expect(said.at(-1)).toContain("1 of 75 rows was rejected. Mend them, or tick");
    expect(await textOf(ofFile(text, { isWithRejected: true }), "md")).toContain("14.3%");
    const headings = { ethnicity: "Ethnicity", hourly: "Hourly Rate" };
    expect((await refusals(ofFile(examples, { headings })))[0]).toContain("Ethnicity");
  });

  test("takes means and medians that are typed", async () => {
    const texts: Readonly<Record<string, string>> = {
      "white-people": "1,900",
      "white-mean": "£18.20",
      "white-median": "16.50",
      "bme-people": "300",
      "bme-mean": "17.29",
      "asian-people": " ",
    };
    const hourly = paySamples((group, part) => texts[`${group}-${part}`] ?? "");
    expect(hourly).toEqual({
      white: { people: 1900, mean: "18.20", median: "16.50" },
      bme: { people: 300, mean: "17.29" },
    });
    const typed = (given: unknown): PayRequest => ({
      ...ofFile(""),
      from: { kind: "typed", hourly: given },
    });
    // (18.20 − 17.29) ÷ 18.20 = 0.91 ÷ 18.20 = 5.0%
    expect(await textOf(typed(hourly), "md")).toContain("5.0%");
    expect(await refusals(typed(paySamples((group, part) => `${group} ${part}`)))).toContain(
      "White: people is a value that is not quoted, since it may be about a person; expected a whole number of people from 0 on, or nothing where it is not known.",
    );
    expect(await refusals(typed({ white: { people: 900, mean: "much" } }))).toEqual([
      "White: mean hourly pay is a value that is not quoted, since it may be about a person; expected an amount in pounds above 0, such as 18.20.",
    ]);
  });

  test("takes figures as JSON, and says what is wrong with them", async () => {
    const name = "published.json";
    const figures = { hourly: { white: { people: 900, mean: "20" }, bme: { people: 90, mean: "15" } } };
    // (20 − 15) ÷ 20 is a quarter.
    expect(await textOf(ofFile(JSON.stringify(figures), { name }), "md")).toContain("25.0%");
    const wrong = { hourly: { white: { peple: 900 } } };
    expect(await refusals(ofFile(JSON.stringify(wrong), { name }))).toContain(
      "hourly.white.peple is given; expected no such key. Did you mean people?",
    );
  });
});
