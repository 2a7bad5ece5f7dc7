import { expect, test } from "vitest";
import { forInternalUse } from "../../../src/disclosure/publishable.ts";
import { measuresCsv } from "../../../src/report/formats/write-csv.ts";
import { calculateIndicators } from "../../../src/index.ts";

test("what is let through unprotected says so in the output", () => {
  const results = calculateIndicators({ organisation: { code: "X", name: "Y" }, year: 2022 });
  const [header, first] = measuresCsv(forInternalUse(results)).split("\r\n");
  expect(first?.split(",")[header?.split(",").indexOf("protection") ?? -1]).toBe("internal-use");
});
