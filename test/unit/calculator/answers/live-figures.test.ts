import { describe, expect, test } from "vitest";
import { liveFigures, liveScorecard, liveYear } from "../../../../src/calculator/answers/live-figures.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import { readExample } from "../../../support/read-example.ts";

const live = (value: unknown, wording = {}) => liveFigures(liveYear(draftOfValue(value), {}), wording);

describe("liveFigures", () => {
  test("four numbers are enough: nobody is asked first whose they are", () => {
    // (1203 / 4319) / (342 / 1530) = 1.2461, as ESNEFT prints it
    const counts = { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } };
    const [sentence] = live({ shortlisting: counts }).get("shortlisting") ?? [];
    expect(sentence).toMatch(
      /^White people were 1\.25 times as likely as BME people to be appointed from shortlisting \(95% interval 1\.12 to 1\.39\): worse for BME people; beyond chance/,
    );
  });

  test("what is equally likely is said once", () => {
    const first = (white: number, bme: number): string | undefined =>
      live({ shortlisting: { shortlisted: { white: 1000, bme: 200 }, appointed: { white, bme } } }).get(
        "shortlisting",
      )?.[0];
    // 301 of 1,000 over 60 of 200 is 1.0033, which prints as 1.00.
    expect(first(301, 60)).toMatch(
      /practically equally likely to be appointed from shortlisting: the ratio is 1\.00 \(95% interval [^)]*\)\.$/,
    );
    expect(first(300, 60)).toMatch(
      /were equally likely to be appointed from shortlisting \(95% interval [^)]*\)\.$/,
    );
  });

  test("a section in which nothing is typed says nothing", () => {
    const figures = live({});
    expect([...figures.keys()]).toEqual([
      "workforce",
      "shortlisting",
      "disciplinary",
      "training",
      "survey",
      "board",
      "published",
    ]);
    expect([...figures.values()].flat()).toEqual([]);
  });

  test("a mistake in one section stops no other", () => {
    const figures = live({
      training: { accessed: { white: "many" } },
      board: { total: { white: 9, bme: 1 } },
      workforce: { total: { white: 80, bme: 20 } },
    });
    expect(figures.get("training")).toEqual([]);
    // Wilson's intervals of 20 of 100 and of 1 of 10: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with z = 1.95996.
    expect(figures.get("workforce")).toEqual([
      "BME people are 20.0% of the workforce. The share of the workforce has a 95% interval of 13.3% to 28.9%.",
    ]);
    expect(figures.get("board")).toEqual([
      "BME people are 10.0% of the board. The share of the board has a 95% interval of 1.8% to 40.4%.",
    ]);
  });

  test("a whole return has a sentence in every section, as page one words it", () => {
    const figures = live(readExample("esneft-2022"), { label: "ethnic minority" });
    const given = [...figures].filter(([section]) => section !== "published");
    expect(given.every(([, sentences]) => sentences.length > 0)).toBe(true);
    expect(figures.get("survey")).toHaveLength(4);
    // 483 of 2,483 and 609 of 9,066, as published: 19.4% and 6.7%
    expect(figures.get("survey")?.[3]).toMatch(/^19\.4% of ethnic minority staff and 6\.7% of White staff /);
    expect(figures.get("board")?.[0]).toMatch(/^Ethnic minority people are 5\.3% of the board\./);
  });

  test("a figure that was given without counts is said in its own section, and fills its row of the scorecard", () => {
    const published = { "indicator-2/relative-likelihood": "1.8" };
    const [sentence] = live({ published }).get("published") ?? [];
    expect(sentence).toMatch(/^White people were 1\.8 times as likely as BME people to be appointed/);
    expect(live({ published }).get("shortlisting")).toEqual([]);
    const scorecard = liveScorecard(liveYear(draftOfValue({ published }), {}), null, {});
    const rows = scorecard?.rows.filter(({ isGiven }) => isGiven) ?? [];
    expect(rows.map(({ label, cells }) => [label.slice(0, 1), cells.at(-1)])).toEqual([["2", "1.8 times"]]);
  });

  test("what is no return has no figures, and a label that is not typed whole is that of the standard", () => {
    expect([...live("text").values()].flat()).toEqual([]);
    expect([...live([1]).values()].flat()).toEqual([]);
    const workforce = { total: { white: 80, bme: 20 } };
    expect(live({ workforce }, { label: " " }).get("workforce")).toEqual([
      expect.stringMatching(/^BME people are 20\.0% of the workforce\./),
    ]);
    expect(live({ workforce }, { label: "minority" }).get("workforce")).toEqual([
      expect.stringMatching(/^Minority people are 20\.0% of the workforce\./),
    ]);
  });
});
