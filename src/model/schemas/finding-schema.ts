import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { type Finding, type FindingCode, type ReadingCode, readingCodes } from "../finding.ts";

const reviewCodes = {
  "groups-swapped": true,
  "total-for-group": true,
  "percentages-as-counts": true,
  "proportion-for-percentage": true,
  complement: true,
  "digit-slip": true,
  "power-of-ten": true,
  doubled: true,
  halved: true,
  "two-year-total": true,
  "not-headcount": true,
  "rows-swapped": true,
  "rows-shifted": true,
  "zero-for-many": true,
  "same-as-last-year": true,
  "not-last-year": true,
  "survey-year": true,
  "part-over-whole": true,
  "yes-without-answered": true,
  "mixed-bases": true,
  "unknown-large": true,
  "board-size": true,
  "outside-known-range": true,
  "large-change": true,
  "unlike-peers": true,
  "parts-do-not-add": true,
  "acknowledgement-without-finding": true,
} as const satisfies Record<Exclude<FindingCode, ReadingCode>, true>;

/** The shape of a finding, in results and in what counts print. */
export const findingShape: () => z.ZodType<Finding> = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.enum([...(Object.keys(reviewCodes) as (keyof typeof reviewCodes)[]), ...readingCodes]),
    severity: z.enum(["query", "warning"]),
    paths: z.array(z.string()),
    expected: z.string(),
    received: z.string(),
    because: z.string(),
    message: z.string(),
    acknowledged: z
      .strictObject({ reason: z.string(), by: z.string().optional(), on: z.string().optional() })
      .optional(),
  }),
);
