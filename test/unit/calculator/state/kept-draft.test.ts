import { describe, expect, test } from "vitest";
import { initialState } from "../../../../src/calculator/state/calculator-state.ts";
import type { AnsweredFile } from "../../../../src/calculator/state/mapping-answers.ts";
import { draftOfKept, keptText } from "../../../../src/calculator/state/kept-draft.ts";
import { draftOfValue, withSource } from "../../../../src/calculator/state/year-draft.ts";
import { noticed } from "../../../../src/model/lost-on-reading.ts";
import { readExample } from "../../../support/read-example.ts";

const { choices, published, pasted, answered, recordChoices } = initialState;
const page = { previous: null, choices, published, pasted, answered, recordChoices, address: "" };

describe("a kept draft", () => {
  test("is read again as it was, right or wrong", () => {
    const current = draftOfValue(readExample("esneft-2022"));
    const previous = draftOfValue({ year: "twenty" });
    const kept = draftOfKept(keptText({ ...page, current, previous, address: "#example=esneft-2022" }));
    expect(kept?.current).toEqual(current);
    expect(kept?.previous).toEqual(previous);
    expect(kept?.address).toBe("#example=esneft-2022");
    expect(draftOfKept(keptText({ ...page, current }))?.previous).toBeNull();
  });

  test("keeps the choices, what was pasted, and the file with what was lost on reading it", () => {
    const lost = [noticed("workforce", "1 of 551 rows was rejected.", "query")];
    const read = draftOfValue({ year: 2022 }, { source: null, lost });
    const current = withSource(read, "staff.json", 12);
    const chosen = {
      audience: "publish",
      policy: { threshold: 5, zeros: "shown" },
      isForAnyOption: true,
      options: {
        denominator: "known",
        disciplinaryWindow: "two-year-total",
        verdictRule: "five-points",
        level: 0.99,
        ethnicityScheme: "2021",
        groupings: [
          { id: "bands-1-to-3", rows: ["band-1", "band-2", "band-3"] },
          { id: "top", rows: ["vsm"] },
        ],
      },
      wording: { label: "ethnic minority" },
    } as const;
    const text = keptText({ ...page, current, choices: chosen, pasted: { check: "a,1", audit: "b" } });
    const kept = draftOfKept(text);
    expect(kept?.choices).toEqual(chosen);
    expect(kept?.pasted).toEqual({ check: "a,1", audit: "b" });
    expect(kept?.current).toEqual(current);
    // The page says of a file whether its counts were changed since.
    expect(kept?.current.source?.value).toBe(kept?.current.value);
    expect(draftOfKept(keptText({ ...page, current }))?.choices).toEqual(choices);
  });

  test("keeps the part of the year", () => {
    const current = draftOfValue({ organisation: { code: "X", name: "X" }, year: 2022, period: "half-2" });
    expect(draftOfKept(keptText({ ...page, current }))?.current.return?.period).toBe("half-2");
  });

  test("keeps what was published before, and nothing that is no publication", () => {
    const table = { cells: [{ id: "2022/board/total/bme", value: 2 }], sums: [] };
    const publication = {
      publication: 1,
      organisation: { code: "X", name: "X" },
      years: [2022],
      table,
    } as const;
    const files = [
      { name: "earlier.html", bytes: 12, publications: [publication] },
      { name: "table.json", bytes: 3, publications: [table] },
    ];
    const current = draftOfValue({});
    expect(draftOfKept(keptText({ ...page, current, published: files }))?.published).toEqual(files);
    const strange = [{ name: "x", publications: [{ years: 5 }] }, { name: "y" }, null, 7];
    const text = JSON.stringify({ wresDraft: 2, published: strange });
    expect(draftOfKept(text)?.published).toEqual([]);
  });

  test("keeps the answers about files of records, and reads nothing else in their place", () => {
    const files: readonly AnsweredFile[] = [
      {
        name: "staff.csv",
        bytes: 4_100_000,
        columns: ["ethnicity: Ethnic Origin"],
        answers: [
          { about: "code", path: "ethnicity", column: "Ethnic Origin", code: "Q7", word: "bme" },
          { about: "question", question: "Is it the right column?", answer: "Yes." },
        ],
        isSaved: false,
      },
    ];
    const chosen = { kind: "workforce", year: "2022" };
    const text = keptText({ ...page, current: draftOfValue({}), answered: files, recordChoices: chosen });
    const kept = draftOfKept(text);
    expect(kept?.answered).toEqual(files);
    expect(kept?.recordChoices).toEqual(chosen);
    const strange = [
      null,
      7,
      { name: "x.csv" },
      { name: "y.csv", answers: [{ about: "row" }, null] },
      { answers: files[0]?.answers },
      { name: "z.csv", answers: [{ about: "question", question: 5 }], columns: "none" },
    ];
    const read = draftOfKept(JSON.stringify({ wresDraft: 2, answered: strange, recordChoices: [] }));
    expect(read?.answered).toEqual([
      {
        name: "z.csv",
        bytes: 0,
        columns: [],
        answers: [{ about: "question", question: "", answer: "" }],
        isSaved: false,
      },
    ]);
    expect(read?.recordChoices).toEqual(recordChoices);
    // A draft that an earlier version of the page has kept is read too.
    expect(draftOfKept('{"wresDraft":2}')?.answered).toEqual([]);
  });

  test("of another page is left alone", () => {
    for (const text of ["", "{", "null", "[]", '{"wresDraft":1,"current":{}}', '"wresDraft"']) {
      expect(draftOfKept(text)).toBeNull();
    }
    const bare = draftOfKept('{"wresDraft":2,"choices":{"audience":7},"current":{"lost":[1],"source":2}}');
    expect(bare?.current).toEqual(draftOfValue({}));
    expect(bare?.choices).toEqual({ ...choices, isForAnyOption: false });
    expect(bare?.address).toBe("");
  });
});
