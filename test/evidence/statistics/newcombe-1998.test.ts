import { describe, expect, it } from "vitest";
import { miettinenNurminenDifferenceInterval, newcombeDifferenceInterval } from "../../../src/statistics.ts";

/**
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17 (1998), 873–890, Table II: the eight examples at 95%, by method 6 (Miettinen and Nurminen)
 * and method 10 (his own), as printed.
 */
const printed = [
  [56, 70, 48, 80, "0.0528", "0.3382", "0.0524", "0.3339"],
  [9, 10, 3, 10, "0.1700", "0.8406", "0.1705", "0.8090"],
  [6, 7, 2, 7, "0.0342", "0.8534", "0.0582", "0.8062"],
  [5, 56, 0, 29, "-0.0326", "0.1933", "-0.0381", "0.1926"],
  [0, 10, 0, 20, "-0.1658", "0.2844", "-0.1611", "0.2775"],
  [0, 10, 0, 10, "-0.2879", "0.2879", "-0.2775", "0.2775"],
  [10, 10, 0, 20, "0.7156", "1.0000", "0.6791", "1.0000"],
  [10, 10, 0, 10, "0.6636", "1.0000", "0.6075", "1.0000"],
] as const;

describe("Newcombe 1998, Table II", () => {
  it.each(printed)("%i/%i minus %i/%i", (xa, na, xb, nb, lowerMn, upperMn, lowerN, upperN) => {
    const groups = { over: { count: xa, of: na }, under: { count: xb, of: nb } };
    const score = miettinenNurminenDifferenceInterval(groups);
    expect([score?.lower.toFixed(4), score?.upper.toFixed(4)]).toEqual([lowerMn, upperMn]);
    const joined = newcombeDifferenceInterval(groups);
    expect([joined?.lower.toFixed(4), joined?.upper.toFixed(4)]).toEqual([lowerN, upperN]);
  });
});
