import { numberAt } from "../../foundation/number-at.ts";
import type { PersonBalance } from "../../model/record-counts.ts";
import { PersonTable } from "./person-table.ts";
import type { RecordPlan } from "./record-plan.ts";

const CELL = 2 ** 24 - 1;
const SEVERAL = 2 ** 24;
const DIFFERENT = 2 ** 25;

/** Keeps of each person the row that counts: the highest of the cells that their rows have. */
export class PersonTally {
  private readonly plan: RecordPlan;
  private readonly persons: PersonTable = new PersonTable();
  /** By number of person: the cell that counts, whether there were several rows, and whether they differed. */
  private standing: Int32Array = new Int32Array(512);
  private people = 0;

  constructor(plan: RecordPlan) {
    this.plan = plan;
  }

  /** Takes a row into account; null where it does not say who it is about. */
  add(text: string, cell: number, counts: Float64Array): "first-row" | "same-person" | null {
    const person = this.persons.numberOf(text, this.plan.partitionOf(cell));
    if (person === null) return null;
    if (person === this.people) {
      this.people += 1;
      this.stand(person, cell);
      counts[cell] = numberAt(counts, cell) + 1;
      return "first-row";
    }
    const before = numberAt(this.standing, person);
    const taken = before & CELL;
    const flags = (before & ~CELL) | SEVERAL | (this.plan.isAlike(taken, cell) ? 0 : DIFFERENT);
    if (cell > taken) {
      counts[taken] = numberAt(counts, taken) - 1;
      counts[cell] = numberAt(counts, cell) + 1;
    }
    this.standing[person] = flags | Math.max(cell, taken);
    return "same-person";
  }

  balance(): PersonBalance {
    const standing = this.standing.subarray(0, this.people);
    const having = (flag: number): number =>
      standing.reduce((sum, one) => sum + ((one & flag) === 0 ? 0 : 1), 0);
    return { people: this.people, withSeveralRows: having(SEVERAL), decidedByRule: having(DIFFERENT) };
  }

  private stand(person: number, cell: number): void {
    if (person === this.standing.length) {
      const standing = new Int32Array(person * 2);
      standing.set(this.standing);
      this.standing = standing;
    }
    this.standing[person] = cell;
  }
}
