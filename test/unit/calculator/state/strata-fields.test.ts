import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../../../src/calculator/state/return-fields.ts";
import {
  isNameOfStratum,
  strataOf,
  strataPlacesOf,
  strataTables,
  withoutStratum,
  withStratum,
} from "../../../../src/calculator/state/strata-fields.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";

const head = { organisation: { code: "X", name: "Example" }, year: 2022 };
const shortlisting = { steps: ["shortlisting"] } as const;

describe("a part that is added by hand", () => {
  test("stands in the return under its names, and may stand there without counts", () => {
    const added = withStratum(head, shortlisting, { by: " sex ", of: "women" });
    expect(added).toEqual({
      status: "added",
      value: { ...head, shortlisting: { strata: [{ by: "sex", of: "women" }] } },
      label: "sex: women",
    });
    if (added.status === "refused") throw new Error(added.message);
    expect(draftOfValue(added.value).issues).toEqual([]);
    const both = withStratum(added.value, shortlisting, { by: "sex+grade", of: "women+band-6" });
    expect(both).toMatchObject({
      value: { shortlisting: { strata: [{}, { by: ["sex", "grade"], of: ["women", "band-6"] }] } },
      label: "sex: women, grade: band-6",
    });
    expect(withoutStratum(added.value, shortlisting, 0)).toEqual(head);
    expect(withoutStratum({ shortlisting: { strata: [{ by: "sex", of: "men" }] } }, shortlisting, 0)).toEqual(
      {},
    );
  });

  test.each([
    [{ by: "", of: "women" }, "by", "Say what divides these people, such as sex."],
    [{ by: "sex", of: " " }, "of", "Say which part this is, such as women."],
    [
      { by: "sex+grade", of: "women" },
      "of",
      "Name as many parts as divisions, at most two, with + between them.",
    ],
    [
      { by: "sex+", of: "women+" },
      "of",
      "Name as many parts as divisions, at most two, with + between them.",
    ],
    [{ by: "sex", of: "men" }, "of", "sex: men is there already."],
  ] as const)("is refused with a word about its field: %o", (texts, field, message) => {
    const value = { ...head, shortlisting: { strata: [{ by: "sex", of: "men" }] } };
    expect(withStratum(value, shortlisting, texts)).toEqual({ status: "refused", field, message });
  });
});

test("every place of strata is found by its section, those of the bank too", () => {
  const titles = ["workforce", "shortlisting", "disciplinary", "training", "survey", "board", "bank"].map(
    (section) => strataPlacesOf(section).length,
  );
  expect(titles).toEqual([1, 1, 1, 1, 1, 1, 3]);
  expect(strataPlacesOf("organisation")).toEqual([]);
  const [place] = strataPlacesOf("board");
  if (place === undefined) throw new Error("The board has no place for parts.");
  expect(strataOf({ board: { strata: [{ by: "sex", of: "women" }, {}] } }, place)).toEqual([
    "sex: women",
    "part 2",
  ]);
});

test("a part without counts has fields for all that its whole gives", () => {
  const stratum = { by: "sex", of: "women" };
  const paths = (section: string, value: unknown): readonly string[] =>
    strataTables(value, section, "principal-groups").flatMap((table) =>
      fieldsOf({ id: section, title: "", hint: "", fields: [], tables: [table] }).map(({ steps }) =>
        steps.slice(3).join("."),
      ),
    );
  const survey = { discrimination: { white: { percentage: "4.2" } }, strata: [stratum] };
  const asked = paths("survey", { survey });
  expect(asked).toContain("discrimination.white.yes");
  expect(asked.some((path) => path.startsWith("harassment-from-staff"))).toBe(false);
  // Six questions, three of them of indicator 6; three groups, four fields each; and the two names.
  expect(paths("survey", { survey: { strata: [stratum] } })).toHaveLength(6 * 3 * 4 + 2);
  const board = paths("board", { board: { voting: { white: 9 }, strata: [stratum] } });
  expect(board).toContain("voting.bme");
  expect(board).not.toContain("executive.bme");
});

test("a field of a name is told from others", () => {
  expect(isNameOfStratum(["bank", "workforce", "strata", 0, "by"])).toBe(true);
  expect(isNameOfStratum(["board", "strata", 2, "of", 1])).toBe(true);
  expect(isNameOfStratum(["board", "strata", 2, "total", "bme"])).toBe(false);
  expect(isNameOfStratum(["organisation", "name"])).toBe(false);
});
