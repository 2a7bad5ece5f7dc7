import { describe, expect, test } from "vitest";
import { makeAudit } from "../../../../src/calculator/answers/make-audit.ts";
import { audit } from "../../../../src/disclosure/audit/audit.ts";

const cells = [
  { id: "all", value: 90 },
  { id: "a", value: 85 },
  { id: "b", value: null },
];
const ask = (table: unknown) => makeAudit(JSON.stringify(table), (one) => audit(one));

describe("makeAudit", () => {
  test("tells what can be worked out", async () => {
    // 90 less 85 is 5.
    const answer = await ask({ cells, sums: [{ total: "all", parts: ["a", "b"] }] });
    if (answer.status !== "answered") throw new Error("It was refused.");
    expect(answer.document.sections[0]?.tables[0]?.rows[0]?.cells.slice(0, 2)).toEqual([
      { text: "5" },
      { text: "5" },
    ]);
    expect(answer.texts[0]?.text).toContain('"safe": false');
  });

  test("refuses what is no table, and one that contradicts itself", async () => {
    expect((await makeAudit("[", (one) => audit(one))).status).toBe("refused");
    const answer = await ask({ cells, sums: [{ total: "a", parts: ["all", "b"] }] });
    expect(answer.status === "refused" && answer.issues.map(({ code }) => code)).toEqual(["sum-disagrees"]);
  });
});
