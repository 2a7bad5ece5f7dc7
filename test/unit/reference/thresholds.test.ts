import { expect, test } from "vitest";
import { thresholds } from "../../../src/reference/thresholds.ts";

test.each([
  { id: "four-fifths", lower: "0.80", upper: "1.25" },
  { id: "significance", lower: null, upper: "0.05" },
  { id: "five-points", lower: "5", upper: null },
  { id: "redaction", lower: "10", upper: null },
])("$id runs from $lower to $upper", (row) => {
  expect(thresholds.find(({ id }) => id === row.id)).toMatchObject(row);
});
