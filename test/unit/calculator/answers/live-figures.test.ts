import { describe, expect, test } from "vitest";
import { liveFigures, liveYear } from "../../../../src/calculator/answers/live-figures.ts";
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

  test("a section in which nothing is typed says nothing", () => {
    const figures = live({});
    expect([...figures.keys()]).toEqual([
      "workforce",
      "shortlisting",
      "disciplinary",
      "training",
      "survey",
      "board",
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
    expect(figures.get("workforce")).toEqual(["BME people are 20.0% of the workforce."]);
    expect(figures.get("board")).toEqual(["BME people are 10.0% of the board."]);
  });

  test("a whole return has a sentence in every section, as page one words it", () => {
    const figures = live(readExample("esneft-2022"), { label: "ethnic minority" });
    expect([...figures.values()].every((sentences) => sentences.length > 0)).toBe(true);
    expect(figures.get("survey")).toHaveLength(4);
    // 483 of 2,483 and 609 of 9,066, as published: 19.4% and 6.7%
    expect(figures.get("survey")?.[3]).toMatch(/^19\.4% of ethnic minority staff and 6\.7% of White staff /);
    expect(figures.get("board")).toEqual(["Ethnic minority people are 5.3% of the board."]);
  });

  test("what is no return has no figures, and a label that is not typed whole is that of the standard", () => {
    expect([...live("text").values()].flat()).toEqual([]);
    expect([...live([1]).values()].flat()).toEqual([]);
    const workforce = { total: { white: 80, bme: 20 } };
    expect(live({ workforce }, { label: " " }).get("workforce")).toEqual([
      "BME people are 20.0% of the workforce.",
    ]);
    expect(live({ workforce }, { label: "minority" }).get("workforce")).toEqual([
      "Minority people are 20.0% of the workforce.",
    ]);
  });
});
