import { describe, expect, test } from "vitest";
import { countRecords, type RecordsRequest } from "../../../../src/calculator/answers/count-records.ts";

const training = new Blob([
  "Employee Number,Ethnicity,Course\n1,A,Leadership\n2,H,Leadership\n3,Q,Leadership\n",
]);
const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"], table: { Q: "unknown" } } },
};
const ask = (request: Partial<RecordsRequest>) =>
  countRecords(
    { task: "count", file: training, kind: null, year: null, mappings: null, ...request },
    () => undefined,
  );

describe("countRecords", () => {
  test("counts nothing by the headings alone, and asks what has to be decided", async () => {
    const { answer, part } = await ask({});
    expect(part).toBeNull();
    expect(answer.status === "refused" && answer.issues.map(({ message }) => message).join(" ")).toContain(
      '"Q" (1)',
    );
  });

  test("says what was not counted", async () => {
    const without = {
      ...mapping,
      ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
    };
    const { answer, part } = await ask({ mappings: JSON.stringify(without) });
    expect(part?.training?.accessed).toMatchObject({ white: 1, bme: 1 });
    expect(answer.status === "answered" && answer.document.subtitle.join(" ")).toContain('"Q"');
  });

  test("counts by a mapping, alone or one of a list", async () => {
    for (const mappings of [mapping, [mapping, { ...mapping, kind: "nothing" }].slice(0, 1)]) {
      const { part } = await ask({ mappings: JSON.stringify(mappings) });
      expect(part?.training?.accessed).toMatchObject({ white: 1, bme: 1, unknown: 1 });
    }
  });

  test("drafts a mapping", async () => {
    const { answer, part } = await ask({ task: "draft" });
    expect(part).toBeNull();
    expect(answer.status === "answered" && answer.texts[0]?.text).toContain('"kind": "training"');
    const nothing = await ask({ task: "draft", kind: "disciplinary" });
    expect(nothing.answer.status === "answered" && nothing.answer.texts).toEqual([]);
  });

  test.each([
    ["headings that say nothing", { file: new Blob(["a,b\n1,2\n"]), kind: "workforce" }],
    ["no JSON", { mappings: "{" }],
    ["a mapping with a mistake", { mappings: '{"kind":"training"}' }],
    ["no mapping of the kind", { mappings: JSON.stringify(mapping), kind: "shortlisting" }],
  ] as const)("refuses %s, and says so", async (_, request) => {
    const { answer, part } = await ask(request);
    expect(part).toBeNull();
    expect(answer.status === "refused" && answer.issues.length > 0).toBe(true);
  });
});
