import * as z from "zod";
import { describe, expect, test } from "vitest";
import { type Issue, messageAtField, parseActionPlan, parseReturn } from "wres-metrics";
import { parseRecordMapping } from "wres-metrics/records";
import { parseFigures } from "wres-metrics/check";
import * as schemas from "wres-metrics/schema";
import { readExample } from "../../../support/read-example.ts";

const { returnSchema, returnFormSchema, shortlistingSchema } = schemas;
const organisation = { code: "X", name: "Example" };
const contradiction = {
  organisation,
  year: 2022,
  shortlisting: { shortlisted: { white: 30 }, appointed: { white: 31 } },
};
const CONTRADICTION =
  "shortlisting.appointed.white is 31; expected at most 30, the number shortlisted. One of the two is wrong.";

const AT_FIELD = "31 is more than the number shortlisted, 30. One of the two is wrong.";

/** What a schema says, as the library's own parser says it: with the path, which a message at a field does without. */
function said(schema: z.ZodType, value: unknown): unknown {
  const { success, error } = schema.safeParse(value);
  return success
    ? []
    : error.issues.map((issue) => ({ segments: issue.path, message: withPath(issue) ?? issue.message }));
}

function withPath(issue: z.core.$ZodIssue): unknown {
  return issue.code === "custom" ? issue.params?.["message"] : undefined;
}

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

const shown = (parsed: { status: string } | { issues: readonly Issue[] }): unknown =>
  ("issues" in parsed ? parsed.issues : []).map(({ segments, message }) => ({ segments, message }));

describe("a schema says what its parser says", () => {
  test.each([
    ["a contradiction", contradiction],
    ["a fault and a contradiction", { ...contradiction, year: "2022" }],
    ["an unknown key, once for each", { ...contradiction, bored: {}, extra: 1 }],
    ["a list", []],
    ["nothing", undefined],
    ["null", null],
    ["a number that is two mistakes", { organisation, year: -2022.5 }],
    [
      "a row that is lost",
      { organisation, year: 2022, workforce: { clinical: { "band-5": 3 }, total: { white: 9 } } },
    ],
    ["a return", readExample("esneft-2022")],
  ])("of a return: %s", (_, value) => {
    expect(said(returnSchema, value)).toEqual(shown(parseReturn(value)));
  });

  test("of a plan, a mapping and figures", () => {
    const plan = { organisation, title: "", kpis: [], actions: [{ id: "a", due: "spring" }], more: 1 };
    expect(said(schemas.actionPlanSchema, plan)).toEqual(shown(parseActionPlan(plan)));
    const mapping = {
      kind: "training",
      persons: "one-row-each",
      ethnicity: { column: "", codes: { table: { A: "x" } } },
    };
    expect(said(schemas.recordMappingSchema, mapping)).toEqual(shown(parseRecordMapping(mapping)));
    const figures = {
      figures: [
        { id: "a", kind: "ratio", published: 5 },
        { id: "a", formula: { op: "share", of: [] } },
      ],
    };
    expect(said(schemas.printedFiguresSchema, figures)).toEqual(shown(parseFigures(figures)));
    for (const value of [plan, mapping, figures]) expect(said(schemas.returnSchema, value)).not.toEqual([]);
  });

  test("and gives the return as it was", () => {
    const example = readExample("esneft-2022");
    expect(returnSchema.parse(example)).toEqual(example);
  });

  test("at a field it says what to enter, and leaves the path to the program", () => {
    const value = { ...contradiction, year: 22, board: { total: { white: -1 }, voting: "x" }, extra: 1 };
    const parsed = parseReturn(value);
    if (parsed.status === "valid") throw new Error("It has five faults.");
    expect(messages(returnSchema, value)).toEqual(parsed.issues.map(messageAtField));
    expect(messages(returnSchema, value)).toEqual([
      "Enter a year of four digits, from 2015 on.",
      "Enter a whole number of people, or leave it empty.",
      'This is "x"; expected an object.',
      "There is no such field. Check its spelling, or remove it; `wres schema` lists the keys.",
      AT_FIELD,
    ]);
  });

  test("with code, expected and received beside the message, and the sentence with the path", () => {
    expect(returnSchema.safeParse(contradiction).error?.issues).toEqual([
      {
        code: "custom",
        path: ["shortlisting", "appointed", "white"],
        message: AT_FIELD,
        params: {
          code: "part-over-whole",
          expected: "at most 30, the number shortlisted",
          received: "31",
          message: CONTRADICTION,
        },
      },
    ]);
  });
});

describe("Standard Schema", () => {
  test("validates without zod, in version 1 of the standard", async () => {
    const standard = returnSchema["~standard"];
    expect(standard.version).toBe(1);
    expect(await standard.validate(contradiction)).toMatchObject({
      issues: [{ message: AT_FIELD, path: ["shortlisting", "appointed", "white"] }],
    });
    expect(await standard.validate({ organisation, year: 2022 })).toEqual({
      value: { organisation, year: 2022 },
    });
  });

  test("every schema implements it", () => {
    for (const schema of Object.values(schemas)) {
      expect(schema["~standard"].validate).toBeTypeOf("function");
    }
    expect(Object.keys(schemas).length).toBeGreaterThan(10);
  });
});

describe("a schema in a larger one", () => {
  const submission = z.object({ sent: z.iso.date("Say when."), returns: z.array(returnSchema) });

  test("puts its issues where it stands, beside those of the larger one", () => {
    expect(
      said(submission, { sent: "today", returns: [{ organisation, year: 2022 }, contradiction] }),
    ).toEqual([
      { segments: ["sent"], message: "Say when." },
      { segments: ["returns", 1, "shortlisting", "appointed", "white"], message: CONTRADICTION },
    ]);
  });

  test("is extended, and leaves the words of the new keys as they are", () => {
    const signed = returnSchema.extend({ signedBy: z.string("Who signs it?") });
    expect(said(signed, contradiction)).toEqual([
      { segments: ["shortlisting", "appointed", "white"], message: CONTRADICTION },
      { segments: ["signedBy"], message: "Who signs it?" },
    ]);
    const value = { organisation, year: 2022, signedBy: "HR" };
    expect(signed.parse(value)).toEqual(value);
    expect(said(signed, { ...value, sigendBy: "HR" })).toEqual([
      {
        segments: ["sigendBy"],
        message: expect.stringContaining("sigendBy is given; expected no such key") as unknown,
      },
    ]);
  });

  test("checks of the larger one run beside the rules", () => {
    const later = returnSchema.refine(({ year }) => year >= 2023, { path: ["year"], error: "From 2023 on." });
    expect(said(later, contradiction)).toEqual([
      { segments: ["shortlisting", "appointed", "white"], message: CONTRADICTION },
      { segments: ["year"], message: "From 2023 on." },
    ]);
  });

  test("gives its keys to an object of a few of them", () => {
    const indicator2 = z.object({ trust: returnSchema.shape.organisation, applicants: shortlistingSchema });
    expect(
      said(indicator2, {
        trust: organisation,
        applicants: { shortlisted: { bme: 4 }, appointed: { bme: 5 } },
      }),
    ).toEqual([
      {
        segments: ["applicants", "appointed", "bme"],
        message: "appointed.bme is 5; expected at most 4, the number shortlisted. One of the two is wrong.",
      },
    ]);
  });

  test("has the JSON Schema of its shape", () => {
    expect(z.toJSONSchema(returnSchema)).toMatchObject({
      type: "object",
      required: ["organisation", "year"],
    });
  });
});

describe("a part of a return", () => {
  const { boardSchema, bankSchema, workforceSchema, surveySchema, trainingSchema, disciplinarySchema } =
    schemas;
  test.each([
    ["the whole of it", shortlistingSchema, 5, [], "the data is 5; expected an object."],
    [
      "a count",
      boardSchema,
      { total: { white: -1 } },
      ["total", "white"],
      "total.white is -1; expected a whole number of people from 0 on, or null for",
    ],
    [
      "a total",
      workforceSchema,
      { clinical: { "band-5": { white: 7 } }, total: { white: 8 } },
      ["total", "white"],
      "total.white is 8; expected 7, the sum",
    ],
    [
      "the bank's",
      bankSchema,
      { workforce: { clinical: { "band-5": { white: 7 } }, total: { white: 8 } } },
      ["workforce", "total", "white"],
      "workforce.total.white is 8; expected 7",
    ],
    [
      "an answer",
      surveySchema,
      { discrimination: { bme: { yes: 3, answered: 2 } } },
      ["discrimination", "bme", "yes"],
      "discrimination.bme.yes is 3; expected at most 2",
    ],
    [
      "a stratum",
      trainingSchema,
      {
        strata: [
          { by: "band", of: "x", workforce: { bme: 1 }, accessed: { bme: 1 } },
          { by: "band", of: "x" },
        ],
      },
      ["strata", 1, "of"],
      'strata[1].of is "x"; expected a stratum by band that is not given twice',
    ],
    [
      "last year's",
      disciplinarySchema,
      { entered: { bme: 1 }, enteredPreviousYear: { bme: 2 }, window: "two-year-total" },
      ["enteredPreviousYear", "bme"],
      "enteredPreviousYear.bme is 2; expected at most 1",
    ],
    ["a key", disciplinarySchema, { enterd: {} }, ["enterd"], "enterd is given; expected no such key."],
  ] as const)("%s: its issues are said of the part alone", (_, schema, value, path, message) => {
    const [first, ...more] = schema.safeParse(value).error?.issues ?? [];
    expect([first?.path, more]).toEqual([path, []]);
    expect(String(first && withPath(first))).toContain(message);
  });
});

describe("a form", () => {
  test("holds texts, and nothing where a field is empty", () => {
    const form = {
      organisation,
      year: "2022",
      shortlisting: {
        shortlisted: { white: "4,319", bme: " 1530 " },
        appointed: { white: "", bme: Number.NaN },
      },
      survey: { discrimination: { bme: { percentage: "17.0 %" }, white: { yes: "", answered: null } } },
    };
    expect(returnFormSchema.parse(form)).toEqual({
      organisation,
      year: 2022,
      shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: {} },
      survey: { discrimination: { bme: { percentage: "17.0" }, white: { answered: null } } },
    });
  });

  test("is a FormData whose names are paths", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["$ACTION_ID_4f", ""],
      ["organisation.code", "X"],
      ["organisation.name", "Example"],
      ["year", "2022"],
      ["training.strata[1].of", "b"],
      ["training.strata[0].of", "a"],
      ["training.strata.0.by", "site"],
      ["training.strata.1.by", "site"],
      ["training.strata.1.accessed.bme", "3"],
    ] as const) {
      form.append(name, value);
    }
    expect(returnFormSchema.parse(form)).toEqual({
      organisation,
      year: 2022,
      training: {
        strata: [
          { by: "site", of: "a" },
          { by: "site", of: "b", accessed: { bme: 3 } },
        ],
      },
    });
  });

  test("keeps what is no number, for the message", () => {
    expect(said(returnFormSchema, { organisation, year: 2022, board: { total: { white: "ten" } } })).toEqual([
      {
        segments: ["board", "total", "white"],
        message:
          'board.total.white is "ten"; expected a whole number of people from 0 on, or null for "not given".',
      },
    ]);
  });

  test.each([
    ["__proto__.polluted", "1"],
    ["constructor.prototype.polluted", "1"],
    ["training.strata[900000000].of", "a"],
    [Array.from({ length: 5000 }, () => "a").join("."), "1"],
    ['board["x"]', "1"],
    ["", "1"],
    ["board", "1"],
  ])("with the name %s is refused, and harms nothing", (name, value) => {
    const form = new URLSearchParams({
      "organisation.code": "X",
      "organisation.name": "Example",
      year: "2022",
    });
    form.set(name, value);
    const { success } = returnFormSchema.safeParse(form);
    expect(success).toBe(false);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
