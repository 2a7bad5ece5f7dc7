import { readFileSync } from "node:fs";
import { parseActionPlan } from "../../../../src/ingest/parse-action-plan.ts";
import { describe, expect, test } from "vitest";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import type { Return } from "../../../../src/model/return.ts";
import { makeReport } from "../../../../src/calculator/answers/make-report.ts";
import { groupingsOfText, usualChoices } from "../../../../src/calculator/state/report-choices.ts";
import { forInternalUse } from "../../../../src/disclosure/publishable.ts";
import { parsePublicationText } from "../../../../src/ingest/parse-table.ts";
import { protect } from "../../../../src/disclosure/protection/protect.ts";
import { noticed } from "../../../../src/model/lost-on-reading.ts";
import { readExample } from "../../../support/read-example.ts";
import { wres } from "../../../support/fake-terminal.ts";

const request = {
  current: readExample("esneft-2022"),
  previous: readExample("esneft-2021"),
  lost: [],
  choices: usualChoices,
  published: [],
  plan: null,
};

describe("makeReport", () => {
  test("writes what the command writes", async () => {
    const made = await makeReport(request, forInternalUse);
    const line = "report examples/esneft-2022.json --previous examples/esneft-2021.json --format";
    const written = async (format: string) => (await wres(`${line} ${format}`)).stdout;
    expect(made).toMatchObject({
      status: "made",
      json: await written("json"),
      csv: await written("csv"),
      markdown: await written("markdown"),
    });
  });

  test("takes another label, as the command does, and no number changes", async () => {
    const label = "minoritised";
    const made = await makeReport(
      { ...request, choices: { ...usualChoices, wording: { label } } },
      forInternalUse,
    );
    const line = "report examples/esneft-2022.json --previous examples/esneft-2021.json --format";
    const { stdout } = await wres(`${line} markdown --label ${label}`);
    expect(made).toMatchObject({ markdown: stdout, json: (await wres(`${line} json`)).stdout });
  });

  test("sets an action plan beside the figures, as the command does", async () => {
    const parsed = parseActionPlan(JSON.parse(readFileSync("examples/action-plan.json", "utf8")));
    if (parsed.status === "invalid") throw new Error("It is no plan.");
    const made = await makeReport(
      { ...request, previous: null, plan: { plan: parsed.plan, today: "2024-04-30" } },
      forInternalUse,
    );
    const { stdout } = await wres(
      "report examples/esneft-2022.json --plan examples/action-plan.json --today 2024-04-30 --format markdown",
    );
    expect(made).toMatchObject({ markdown: stdout });
  });

  test("judges by the rule that was chosen, and takes the measures beside the nine, as the command does", async () => {
    const definitions = JSON.parse(readFileSync("examples/local/definitions.json", "utf8")) as unknown;
    const local = JSON.parse(readFileSync("examples/local/return-2022.json", "utf8")) as Return;
    const given = { ...local, definitions };
    const { return: current } = draftOfValue(given);
    if (current === null) throw new Error("It is no return.");
    const grouped = groupingsOfText("bands-1-to-3 = band-1, band-2,band-3;");
    if (grouped.fault !== null) throw new Error(grouped.fault);
    const options = {
      ...usualChoices.options,
      verdictRule: "four-fifths" as const,
      level: 0.99,
      ethnicityScheme: "2021" as const,
      groupings: grouped.groupings,
    };
    const made = await makeReport(
      { ...request, current, previous: null, choices: { ...usualChoices, options } },
      forInternalUse,
    );
    const files = { "local.json": JSON.stringify(given) };
    const written = async (format: string) =>
      (
        await wres(
          `report local.json --verdict-rule four-fifths --level 0.99 --ethnicity-scheme 2021 --grouping bands-1-to-3=band-1,band-2,band-3 --format ${format}`,
          { files },
        )
      ).stdout;
    expect(made).toMatchObject({ markdown: await written("markdown"), json: await written("json") });
    expect(made.status === "made" && made.json).toContain('"local/');
  });

  test("hides for any choice where that is asked, as the command does, and says so", async () => {
    // 60 of 300 people of known ethnicity, and 304 in all: a report of the one gives the other away.
    const current = {
      organisation: { code: "X", name: "Example" },
      year: 2022,
      workforce: { clinical: { "band-5": { white: 240, bme: 60, unknown: 4 } } },
    };
    const choices = { ...usualChoices, audience: "publish" as const, isForAnyOption: true };
    const made = await makeReport({ ...request, current, previous: null, choices }, protect);
    const files = { "2022.json": JSON.stringify(current) };
    const { stdout } = await wres("report 2022.json --publish --for-any-option --format markdown", { files });
    expect(made).toMatchObject({ status: "made", markdown: stdout, alternatives: 10 });
    expect(stdout).toContain("It is safe together with 10 other ways of showing the same data");
    const alone = await makeReport(
      { ...request, current, previous: null, choices: { ...choices, isForAnyOption: false } },
      protect,
    );
    expect(alone).toMatchObject({ status: "made", alternatives: 0 });
    expect(alone.status === "made" && alone.markdown).not.toContain("other ways of showing");
  });

  test("says which counts are in the way where nothing may be published", async () => {
    // As though the audit had found something.
    const current = {
      organisation: { code: "X", name: "Small" },
      year: 2022,
      board: { total: { white: 9, bme: 2 } },
    };
    const refused = await makeReport({ ...request, current, previous: null }, async (content, policy) => {
      const report = await protect(content, policy);
      if (report.protection !== "published") return report;
      return { ...report, disclosure: { ...report.disclosure, safe: false, atRisk: ["board/bme"] } };
    });
    expect(refused).toEqual({ status: "unsafe", atRisk: ["board/bme"], earlier: 0 });
  });

  test("is made safe together with what was published before, and says what it publishes itself", async () => {
    const current = {
      organisation: { code: "X", name: "Small" },
      year: 2022,
      shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 14 } },
    };
    const lost = [noticed("shortlisting", "1 of 551 rows was rejected.", "query")];
    const publish = { ...usualChoices, audience: "publish" as const };
    const first = await makeReport(
      { current, previous: null, lost, choices: publish, plan: null, published: [] },
      protect,
    );
    expect(first).toMatchObject({ status: "made", earlier: 0, givenAwayBefore: [] });
    const text = first.status === "made" ? (first.publication ?? "") : "";
    const parsed = parsePublicationText(text);
    const published = parsed.status === "valid" ? parsed.publications : [];
    expect(published).toHaveLength(1);
    const second = await makeReport(
      { current, previous: null, lost, choices: publish, plan: null, published },
      protect,
    );
    expect(second).toMatchObject({ status: "made", earlier: 1 });
    expect(second.status === "made" && second.markdown).not.toContain("checked alone");
    expect(second.status === "made" && second.json + second.markdown).not.toContain("551");
    const inside = await makeReport({ ...request, previous: null, lost }, forInternalUse);
    expect(inside.status === "made" && inside.markdown).toMatch(
      /Look at these first[^#]*1 of 551 rows was rejected/,
    );
    expect(inside).toMatchObject({ publication: null, earlier: null });
  });
});

test.each([
  ["bands", "Give an id and its rows"],
  ["bands-1=band-1;x=band-99", 'groupings[1].rows is "band-99"'],
  ["band-1=band-2", "an id that is not taken"],
])("groupings “%s” are refused in words", (text, words) => {
  expect(groupingsOfText(text).fault).toContain(words);
});
