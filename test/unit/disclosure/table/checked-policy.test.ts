import { calculateIndicators, type Results, type Return } from "wres-metrics";
import { calculatePayGap, protectPay } from "wres-metrics/pay";
import {
  audit,
  coarserBands,
  type DisclosurePolicy,
  protect,
  protectTrusts,
  suppress,
  tableIssues,
} from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";

// 4 BME people were appointed, of whom a threshold of 10 speaks.
const wresReturn: Return = {
  organisation: { code: "RXX", name: "Invented" },
  year: 2022,
  shortlisting: {
    shortlisted: { white: 400, bme: 150, unknown: 0 },
    appointed: { white: 90, bme: 4, unknown: 0 },
  },
};
const otherReturn: Return = { ...wresReturn, organisation: { code: "RYY", name: "Invented too" } };
const results: Results = calculateIndicators(wresReturn);
const table = {
  cells: [
    { id: "all", value: 34 },
    { id: "white", value: 30 },
    { id: "bme", value: 4 },
  ],
  sums: [{ total: "all", parts: ["white", "bme"] }],
};
const band = (id: string, white: number, bme: number) => ({ id, counts: { white, bme } });
const pay = calculatePayGap({
  hourly: { white: { people: 90, mean: "18.20" }, bme: { people: 20, mean: "17.50" } },
});

/** Each function that takes a policy, called by a program without types. */
const doors: Readonly<Record<string, (policy: DisclosurePolicy) => Promise<unknown>>> = {
  protect: (policy) => protect(results, policy),
  protectTrusts: (policy) => protectTrusts([wresReturn, otherReturn], policy),
  protectPay: (policy) => protectPay(pay, policy),
  suppress: (policy) => suppress(table, policy),
  "suppress, in the table": (policy) => suppress({ ...table, policy }),
  audit: (policy) => audit({ ...table, policy }),
  coarserBands: (policy) => coarserBands([band("8a", 30, 12), band("8b", 20, 4)], policy),
};

describe.each(Object.entries(doors))("%s", (_, call) => {
  test.each([
    ["threshold", Number.NaN, "a whole number from 1 on"],
    ["threshold", "ten", "a whole number from 1 on"],
    ["threshold", null, "a whole number from 1 on"],
    ["threshold", 0, "a whole number from 1 on"],
    ["threshold", -5, "a whole number from 1 on"],
    ["threshold", 1.5, "a whole number from 1 on"],
    ["threshold", Infinity, "a whole number from 1 on"],
    ["minimumWidth", Number.NaN, "a whole number from 0 on"],
    ["minimumWidth", -1, "a whole number from 0 on"],
    ["zeros", "show", '"hidden" or "shown"'],
    ["zeros", "Shown", '"hidden" or "shown"'],
    ["never", "white", "a list of ids"],
    ["never", [4], "a list of ids"],
    ["weights", { bme: Number.NaN }, "a number from 0 on for each id"],
    ["weights", { bme: -1 }, "a number from 0 on for each id"],
    ["weights", 3, "a number from 0 on for each id"],
  ])("refuses a policy in which %s is %j, which would hide less or nothing", async (key, value, expected) => {
    await expect(call({ [key]: value })).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringMatching(
        new RegExp(`^policy\\.${key} is .+; expected ${expected}\\.$`),
      ) as string,
    });
  });

  test("refuses a key that there is not, and says which was meant", async () => {
    await expect(call({ treshold: 20, zero: "shown" } as object)).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringMatching(
        /^policy\.treshold is given; expected one of threshold, zeros, .*, perhaps threshold\.\npolicy\.zero is given; .*, perhaps zeros\.$/,
      ) as string,
    });
  });

  test("takes what is left open", async () => {
    await expect(
      call({ threshold: undefined, zeros: undefined, minimumWidth: undefined, never: undefined }),
    ).resolves.toBeDefined();
  });
});

test("only a publication has a board, which is shown or hidden", async () => {
  await expect(protect(results, { board: "hide" as "hidden" })).rejects.toThrow(
    'policy.board is "hide"; expected "hidden" or "shown".',
  );
  await expect(suppress(table, { board: "shown" } as object)).rejects.toThrow("policy.board is given");
});

describe("options", () => {
  const earlier = {
    cells: [{ id: "2022/shortlisting/appointed/bme", value: 4 }],
    sums: [],
  };

  test("under a misspelt key no earlier publication is passed over", async () => {
    await expect(protect(results, {}, { publishd: [earlier] } as object)).rejects.toMatchObject({
      code: "invalid-option",
      message: expect.stringMatching(
        /^options\.publishd is given; expected one of .*, perhaps published\.$/,
      ) as string,
    });
    await expect(protectTrusts([wresReturn, otherReturn], {}, { publishd: [] } as object)).rejects.toThrow(
      "options.publishd is given",
    );
    // Spelt right, the count that it printed cannot be hidden any more.
    const { protection } = await protect(results, {}, { published: [earlier] });
    expect(protection).toBe("published");
  });

  test.each(["effort", "candidates"])("%s is a number from 0 on", async (key) => {
    for (const value of [Number.NaN, -1, "all"]) {
      await expect(suppress(table, {}, { [key]: value })).rejects.toThrow("expected a number from 0 on.");
    }
  });

  test("an audit has its own", async () => {
    await expect(audit(table, {}, { candidates: 3 } as object)).rejects.toThrow(
      "options.candidates is given",
    );
  });
});

test("a table says what is wrong with its policy, by its place", () => {
  const policy = { threshold: Number.NaN, treshold: 5 } as DisclosurePolicy;
  expect(tableIssues({ ...table, policy }).map(({ code, path }) => [code, path])).toEqual([
    ["not-allowed", "policy.threshold"],
    ["unknown-key", "policy.treshold"],
  ]);
});

describe("weights of a publication", () => {
  test("name counts that are printed", async () => {
    await expect(protect(results, { weights: { foo: 3 } })).rejects.toThrow(
      'weights names "foo"; expected the id of a count that is printed, such as "2022/shortlisting/',
    );
    const { protection } = await protect(results, {
      weights: { "2022/shortlisting/shortlisted/bme": 3 },
    });
    expect(protection).toBe("published");
  });

  test("of several trusts begin with the code of one", async () => {
    const weighed = (weights: Readonly<Record<string, number>>) =>
      protectTrusts([wresReturn, otherReturn], { weights });
    await expect(weighed({ "2022/shortlisting/shortlisted/bme": 3 })).rejects.toThrow(
      'weights names "2022/shortlisting/shortlisted/bme"; expected the code of a trust',
    );
    const { content } = await weighed({ "RYY/2022/shortlisting/shortlisted/bme": 3 });
    expect(content.leftOut).toEqual([]);
  });
});
