import type { Group } from "../../reference/groups.ts";
import type { WorkforcePartKey, WorkforceRowId } from "../../reference/workforce-rows.ts";
import type { AnswerCode, AskedQuestion, RecruitmentStage } from "../../model/record-mapping.ts";

/** How many people are alike in everything that a kind counts: what any way of counting has to find out. */
export interface CountedCell {
  readonly people: number;
  readonly population: "substantive" | "bank";
  readonly group: Group;
  /** Of a workforce; a medical grade is in the medical part. */
  readonly row?: WorkforceRowId | undefined;
  readonly part?: WorkforcePartKey | undefined;
  readonly stage?: RecruitmentStage | undefined;
  /** Of disciplinary cases counted year by year. */
  readonly year?: "current" | "previous" | undefined;
  readonly answers?: { readonly [question in AskedQuestion]?: AnswerCode | undefined } | undefined;
}
