import { calculateIndicators, type Measure, type MeasureId, measureOf, type Return } from "wres-metrics";
import { protect, type PublicationPolicy } from "wres-metrics/disclosure";
import { contentToPublish, reportContent } from "wres-metrics/report";
import { beforeAll, describe, expect, test } from "vitest";
import { isOfBoard, worthKeeping } from "../../../../src/disclosure/suppression/worth-keeping.ts";
import {
  countsOfYears,
  placeId,
  type TablePlaces,
} from "../../../../src/disclosure/table/counts-of-results.ts";
import type { CountPlace } from "../../../../src/model/measure-cells.ts";
import type { DisclosureControl } from "../../../../src/model/protection.ts";
import type { ReportContent } from "../../../../src/model/document-contents.ts";
import { resultsOf } from "../../../support/build-return.ts";
import { readExample } from "../../../support/read-example.ts";
import { groupSchemes } from "../../../../src/reference/group-schemes.ts";

async function published(content: ReportContent, policy?: PublicationPolicy) {
  const answer = await protect(content, policy);
  if (answer.protection !== "published") throw new Error("It is published.");
  return { content: answer.content, disclosure: answer.disclosure };
}

describe("two real trusts", () => {
  const headlines: readonly MeasureId[] = [
    "indicator-1/workforce/bme",
    "indicator-2/relative-likelihood",
    "indicator-3/relative-likelihood",
    "indicator-4/relative-likelihood",
    "indicator-5/difference",
    "indicator-6/difference",
    "indicator-7/difference",
    "indicator-8/difference",
    "indicator-9/difference/board/bme",
  ];
  const grouped = (["non-clinical", "clinical"] as const).flatMap((part): readonly MeasureId[] => [
    `indicator-1/${part}/all-rows/bme`,
    `indicator-1/${part}/bands-8a-and-above/bme`,
  ]);

  describe("ESNEFT 2022 beside 2021", () => {
    let disclosure: DisclosureControl;
    let content: ReportContent;
    const returns: readonly [Return, Return] = [readExample("esneft-2022"), readExample("esneft-2021")];
    beforeAll(async () => {
      ({ disclosure, content } = await published(contentToPublish(returns)));
    });

    test("is safe with at most half of the 220 hidden counts that it had without priorities", () => {
      expect([disclosure.safe, disclosure.atRisk]).toEqual([true, []]);
      expect(disclosure.hidden).toBeLessThanOrEqual(110);
    });

    test("shows all nine headlines, the totals of the staff groups and the senior bands together", () => {
      const medical: MeasureId = "indicator-1/medical/all-rows/bme";
      for (const id of [...headlines, ...grouped, medical])
        expect([id, measureOf(content.results, id).status]).toEqual([id, "calculated"]);
    });

    test("shows what is put together in place of single bands, in their part alone", () => {
      const rows = (part: string) =>
        content.results.measures.flatMap(({ about }) =>
          "part" in about && about.part === part && about.kind === "share" && about.group === "bme"
            ? [about.row]
            : [],
        );
      // 4: 8 BME staff in 2022; 8 + 21 = 29, and 4 + 22 = 26 in 2021.
      expect(rows("non-clinical")).toContain("bands-4-to-5");
      expect(rows("non-clinical")).not.toContain("band-4");
      expect(rows("clinical")).toContain("band-4");
      expect(rows("clinical")).not.toContain("bands-4-to-5");
    });

    test("names the rows that are left out", () => {
      const names = disclosure.leftOut.map(({ part, row }) => `${part}/${row}`);
      expect(names).toContain("clinical/band-9");
      expect(names).not.toContain("clinical/bands-8a-and-above");
      const isLeft = ({ about }: Measure) =>
        "part" in about && about.row !== undefined && names.includes(`${about.part}/${about.row}`);
      expect(content.results.measures.filter(isLeft)).toEqual([]);
      expect(
        content.comparisons.flatMap(({ changes }) => changes.filter(({ current }) => isLeft(current))),
      ).toEqual([]);
    });
  });

  test("LPT 2022 shows every headline that its report has", async () => {
    const { content, disclosure } = await published(contentToPublish([readExample("lpt-2022")]));
    expect([disclosure.safe, disclosure.hidden, disclosure.leftOut]).toEqual([true, 1, []]);
    const given = reportContent(calculateIndicators(readExample("lpt-2022")), []);
    const shown = headlines.filter((id) => measureOf(given.results, id).status === "calculated");
    expect(shown).toHaveLength(7);
    for (const id of shown) expect(measureOf(content.results, id).status).toBe("calculated");
  });
});

describe("the board", () => {
  const results = resultsOf({ board: { total: { white: 30, bme: 4, unknown: 0 } } });
  const share = "indicator-9/board/bme";
  const board = async (policy?: PublicationPolicy) => {
    const { content, disclosure } = await published(reportContent(results, []), policy);
    return [measureOf(content.results, share).status, disclosure.board, disclosure.safe];
  };

  test("is public already, unless that is switched off", async () => {
    expect(await board()).toEqual(["calculated", "shown", true]);
    expect(await board({ board: "shown" })).toEqual(["calculated", "shown", true]);
    expect(await board({ board: "hidden" })).toEqual(["not-calculable", "hidden", true]);
  });

  test("is not spoken of where there is none", async () => {
    const none = resultsOf({ shortlisting: { shortlisted: { white: 90 }, appointed: { white: 20 } } });
    expect((await published(reportContent(none, []))).disclosure.board).toBeNull();
  });

  test("an earlier publication may have hidden it", async () => {
    const before = await protect(results, { board: "hidden" });
    if (before.protection !== "published") throw new Error("It is published.");
    const { publications } = before.disclosure;
    const now = await protect(results, {}, { published: publications });
    expect(now).toMatchObject({ disclosure: { safe: true, atRisk: [], earlier: 1 } });
  });
});

test("totals are worth more than grouped senior bands, and these more than single ones and whoever gave no group", () => {
  const { measures } = resultsOf({
    workforce: {
      clinical: { "band-8a": { white: 90, bme: 12, unknown: 11 } },
      total: { white: 90, bme: 12, unknown: 11 },
    },
    board: { total: { white: 9, bme: 2, unknown: 0 } },
  });
  const { places } = countsOfYears([{ year: "2022", measures, groupings: [] }]);
  const worth = worthKeeping(places);
  const order = [
    "total/bme",
    "clinical/all-rows/bme",
    "clinical/bands-8a-and-above/bme",
    "clinical/band-8a/bme",
  ];
  const weights = order.map((id) => worth[`2022/workforce/${id}`] ?? NaN);
  expect(weights).toEqual([...weights].sort((one, other) => other - one));
  expect(new Set(weights).size).toBe(4);
  expect(worth["2022/workforce/total/unknown"]).toBe(worth["2022/workforce/clinical/band-8a/bme"]);
  const isBoardCount = isOfBoard(places);
  const ofBoard = ["2022/board/board/bme", "2022/board/voting/asian"];
  const others = ["2022/workforce/total/bme", "2021/board/board/bme", "2022/board"];
  expect([ofBoard.every(isBoardCount), others.some(isBoardCount)]).toEqual([true, false]);
});

describe("what hiding a count costs", () => {
  const substantive = { population: "substantive" } as const;
  const stratum = { by: "sex", of: "women", side: "strata" } as const;
  const row = (name: string): CountPlace => ({ ...substantive, kind: "row", part: "clinical", row: name });
  const staff: CountPlace = { ...substantive, kind: "all-staff" };
  const board: CountPlace = { ...substantive, kind: "board", body: "board" };
  const rate: CountPlace = {
    ...substantive,
    kind: "rate",
    process: "shortlisting",
    stratum: null,
    who: "appointed",
  };
  const [ethnicity, disability] = groupSchemes;
  if (ethnicity === undefined || disability === undefined) throw new Error("no schemes");
  const scheme = {
    ...disability,
    parts: [{ id: "sensory", label: "sensory" }],
    unknown: { id: "not-said", label: "not said" },
  };
  const local = { ...substantive, kind: "local", people: "promotion/counted", scheme, outOf: null } as const;
  const worthOf = (place: CountPlace, column: string): number | undefined => {
    const id = placeId("2022", place);
    const places: TablePlaces = new Map([[id, { year: "2022", place, columns: new Set([column]) }]]);
    return worthKeeping(places)[`${id}/${column}`];
  };

  // The numbers of decision 0031.
  test.each<readonly [costs: number, place: CountPlace, column: string]>([
    [40, staff, "bme"],
    [40, staff, "all"],
    [40, board, "white"],
    [40, rate, "bme"],
    [30, row("all-rows"), "bme"],
    [16, row("bands-8a-and-above"), "bme"],
    [12, row("bands-8c-and-above"), "bme"],
    [6, row("bands-4-to-5"), "bme"],
    [6, row("toString"), "bme"],
    [4, row("bands-8b-and-above"), "bme"],
    [3, row("bands-8a-to-8b"), "bme"],
    [2, row("bands-2-to-8a"), "bme"],
    [2, row("bands-5-to-7"), "bme"],
    [1, row("band-8a"), "bme"],
    [1, row("consultants"), "bme"],
    [1, row("all-rows"), "asian"],
    [1, staff, "other"],
    [1, staff, "unknown"],
    [1, { ...staff, population: "bank" }, "bme"],
    [1, { ...staff, stratum }, "bme"],
    [1, { ...board, stratum }, "bme"],
    [1, { ...rate, stratum }, "bme"],
    [1, { ...local, stratum }, "disabled"],
    [1, local, "sensory"],
    [1, local, "not-said"],
  ])("%d of %o %s", (costs, place, column) => {
    expect(worthOf(place, column)).toBe(costs);
  });

  test("of a local measure more than a band, and less than one of the nine indicators", () => {
    for (const column of [scheme.reference.id, scheme.compared.id, "all"]) {
      expect(worthOf(local, column)).toBeGreaterThan(1);
      expect(worthOf(local, column)).toBeLessThan(30);
    }
    expect(worthOf({ ...local, scheme: ethnicity }, "bme")).toBe(worthOf(local, "disabled"));
  });

  test("only the counts of a board are public, in every column", () => {
    const all = [staff, board, rate, row("band-5"), local];
    const places: TablePlaces = new Map(
      all.map((place) => [
        placeId("2022", place),
        { year: "2022", place, columns: new Set(["white", "bme"]) },
      ]),
    );
    const ids = all.flatMap((place) =>
      ["white", "asian"].map((column) => `${placeId("2022", place)}/${column}`),
    );
    expect(ids.filter(isOfBoard(places))).toEqual(["2022/board/board/white", "2022/board/board/asian"]);
  });
});
