import { suggestMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { makeCheck } from "../../../../src/calculator/answers/make-check.ts";
import { answerView } from "../../../../src/calculator/view/answer-view.ts";
import { recordsView } from "../../../../src/calculator/view/records-view.ts";

const wrong = makeCheck("label,printed,numerator,denominator\n<b>,22.5%,342,1530\n");
const staff = { file: "staff.csv", bytes: 9, answer: wrong, takenOver: null } as const;

describe("answerView", () => {
  test("nothing is shown before there is an answer", () => {
    expect(answerView(null, "check", "check-text").markup).toBe("");
  });

  test("an answer has its words and a button for each file; markup in a name stays a name", () => {
    const { markup } = answerView(wrong, "check", "check-text");
    expect(markup).toContain("Does not follow: &lt;b&gt;");
    expect(markup.match(/data-action="save"/g)).toHaveLength(3);
  });

  test("a refusal lists every issue, and leads to the field", () => {
    const { markup } = answerView(makeCheck("["), "check", "check-text");
    expect(markup).toContain("There is a problem");
    expect(markup).toContain('href="#check-text"');
  });
});

test("each file of records has its answer under its name", () => {
  const { markup } = recordsView([{ ...staff, mapping: null }], []);
  expect(markup).toContain("staff.csv");
  expect(markup).toContain('id="records-0-title"');
});

describe("a drafted mapping that is to be answered", async () => {
  const draft = await suggestMapping(
    new Blob([
      "Pay Band,Ethnic Origin,Staff Group\n",
      "Band 5,A - White British,Nursing\n".repeat(3),
      "Band 5,Q7,Nursing\nBand 6,Q7,Nursing\nBand 6,H - Indian,Nursing\n",
    ]),
  );
  const view = (answers: Partial<typeof draft> = {}): string => {
    const { mapping, columns } = { ...draft, ...answers };
    if (mapping === null) throw new Error(`no draft: ${draft.missing.join(", ")}`);
    return recordsView([{ ...staff, mapping: { mapping, columns } }], []).markup;
  };

  test("has a table a column, with a menu for each code and how often it occurs", () => {
    const markup = view();
    expect(markup).toContain("Where each code goes");
    expect(markup.match(/<select/g)?.length).toBeGreaterThanOrEqual(4);
    expect(markup).toMatch(/aria-label="[^"]*Ethnic Origin: A - White British goes to"/);
    expect(markup).toMatch(/<option value="white" selected\s*>White/);
  });

  test("a code without a rule is rejected until a menu says where it goes; a blank one is named", () => {
    const markup = view();
    expect(markup).toMatch(/<option value="" selected\s*>no rule: rejected/);
    const blank = view({
      columns: [{ path: "row", column: "Pay Band", codes: [{ code: "", rows: 1, to: null }] }],
    });
    expect(blank).toContain("(blank)");
  });

  test("an answer that the mapping holds already is the one that is chosen", () => {
    const { mapping } = draft;
    const answered = {
      ...mapping,
      ethnicity: { column: "Ethnic Origin", codes: { table: { Q7: "asian" } } },
    };
    const markup = view({ mapping: answered as NonNullable<typeof mapping> });
    const row = markup.slice(markup.indexOf('<th scope="row">Q7'));
    expect(row.slice(0, row.indexOf("</tr>"))).toMatch(/<option value="asian" selected/);
  });

  test("a column of many texts shows none of them, and a question has its field", () => {
    const markup = view({ columns: [{ path: "ethnicity", column: "Notes", codes: null }] });
    expect(markup).toContain("so many different texts that they may be no codes");
    expect(markup).not.toContain("<select");
    const { mapping } = draft;
    if (mapping === null) throw new Error("no draft");
    const asked = view({
      mapping: { ...mapping, toDecide: [{ question: "Which <b>?", answer: "the 2nd" }] },
    });
    expect(asked).toContain("1. Which &lt;b&gt;?");
    expect(asked).toContain('value="the 2nd"');
    expect(view({ mapping: { ...mapping, toDecide: [] } })).not.toContain("Questions");
  });
});
