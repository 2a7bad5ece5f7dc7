import { expect, test } from "vitest";
import { neighbouringBands, neighbouringBandsOf } from "../../../src/model/neighbouring-bands.ts";

test("bands are named from the first to the last", () => {
  expect(neighbouringBands("band-3", "band-5")).toEqual({
    id: "bands-3-to-5",
    title: "Bands 3 to 5",
    rows: ["band-3", "band-4", "band-5"],
  });
  expect(neighbouringBands("under-band-1", "band-1").title).toBe("Under band 1 to band 1");
  expect(neighbouringBands("band-9", "vsm").title).toBe("Band 9 to very senior managers");
});

test("an id finds its bands, and the id of another grouping none", () => {
  expect(neighbouringBandsOf("bands-8d-to-vsm")?.rows).toEqual(["band-8d", "band-9", "vsm"]);
  for (const id of ["bands-8a-and-above", "bands-5-to-4", "bands-5-to-5", "senior"])
    expect(neighbouringBandsOf(id), id).toBeUndefined();
});
