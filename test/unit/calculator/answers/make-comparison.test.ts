import { readFileSync } from "node:fs";
import type { Return } from "wres-metrics";
import { expect, test } from "vitest";
import { makeComparison } from "../../../../src/calculator/answers/make-comparison.ts";
import { usualChoices } from "../../../../src/calculator/state/report-choices.ts";
import { forInternalUse } from "../../../../src/disclosure/publishable.ts";
import { wres } from "../../../support/fake-terminal.ts";

const names = ["esneft-2022", "lpt-2022"] as const;
const texts = names.map((name) => readFileSync(`examples/${name}.json`, "utf8"));
const returns = texts.map((text) => JSON.parse(text) as Return);
const compared = (given: readonly Return[]) =>
  makeComparison({ returns: given, choices: usualChoices }, forInternalUse);

test("a trust beside its peers has the files that the command writes", async () => {
  const made = await compared(returns);
  const files = { "a.json": texts[0] ?? "", "b.json": texts[1] ?? "" };
  for (const format of ["html", "csv", "json", "markdown"] as const) {
    const { stdout } = await wres(`compare a.json b.json --format ${format}`, { files });
    const extension = format === "markdown" ? "md" : format;
    const text = made.status === "answered" && made.texts.find((one) => one.extension === extension)?.text;
    expect(stdout.length).toBeGreaterThan(1000);
    expect(text).toBe(stdout);
  }
});

test("returns that cannot stand together are refused in words", async () => {
  const [own] = returns;
  const twice = own === undefined ? [] : [own, own];
  expect(await compared(twice)).toMatchObject({ status: "refused" });
  const other = returns.map((wresReturn, index) => ({ ...wresReturn, year: 2021 + index }));
  const refused = await compared(other);
  expect(refused.status === "refused" && refused.issues[0]?.message).toContain("year");
});

test("a comparison goes by four choices, and its hint names the two that do not hold", async () => {
  // Both are choices of the report alone: what they hold changes nothing here.
  const choices = { ...usualChoices, anyOption: true, published: returns };
  const made = await makeComparison({ returns, choices }, forInternalUse);
  expect(made).toEqual(await compared(returns));
  const page = readFileSync("src/calculator/page/calculator.html", "utf8").replace(/\s+/g, " ");
  const [hint = ""] = /<p class="hint" id="peers-hint">.*?<\/p>/.exec(page) ?? [];
  expect(hint).toContain("but for two: “Hide for any choice”, and what was published before.");
  expect(page).toMatch(/<label for="any-option"> Hide for any choice/);
  expect(page).toContain("What was published of these counts before</label>");
});
