import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReturn } from "wres-metrics";
import { addCounts, count, countCsv, type RecordCounts, type RecordMapping } from "wres-metrics/records";
import { type CalculatorState, initialState } from "../../src/calculator/state/calculator-state.ts";
import { fieldsOf, fieldText, returnFields } from "../../src/calculator/state/return-fields.ts";
import { withEdits } from "../../src/calculator/state/with-edits.ts";
import { draftOfText, draftOfValue, type YearDraft } from "../../src/calculator/state/year-draft.ts";
import { openStore, type Store } from "../../src/calculator/page/store.ts";
import { valueAt } from "../../src/model/issue.ts";
import { comparableCounts } from "../support/comparable-counts.ts";
import { readExample } from "../support/read-example.ts";
import { tries } from "../support/lane.ts";

// What has state is driven by commands in any order, beside a model of it that is too simple to be wrong.

interface Row {
  readonly Ethnicity: string;
  readonly Type: string;
}

const rows = fc.array(
  fc.record({
    Ethnicity: fc.constantFrom("A", "b", " C", "H", "n ", "R", "Z", "", "Q"),
    Type: fc.constantFrom("Permanent", "Agency", "Other"),
  }),
  { minLength: 1, maxLength: 12 },
);
const mapping: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  filters: [{ name: "agency", column: "Type", codes: { table: { Permanent: "count", Agency: "exclude" } } }],
};
const cases: RecordMapping = {
  kind: "disciplinary",
  ethnicity: mapping.ethnicity,
  entered: { column: "Type", year: 2022, window: "single-year" },
};

describe("counts that are added file by file", () => {
  /** The model: all rows so far. The system: the sum so far. */
  interface Model {
    rows: readonly Row[];
  }
  interface Sum {
    counts: RecordCounts;
  }
  type Command = fc.Command<Model, Sum>;

  const check = (model: Model, sum: Sum): void => {
    const whole = count(model.rows, mapping);
    expect(comparableCounts({ ...sum.counts, issues: [] })).toEqual(
      comparableCounts({ ...whole, issues: [] }),
    );
    expect(rowsOfIssues(sum.counts)).toEqual(rowsOfIssues(whole));
  };

  /** A text that is rare in a file, and so not quoted of it, may be quoted of all files together. */
  const rowsOfIssues = ({ issues }: RecordCounts): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { code, column, value, rows: often } of issues) {
      const isRare = code === "unquoted-text" || (value !== null && value.trim().length > 2);
      const key = isRare
        ? `${String(column)}: a longer text`
        : `${String(column)}: ${code} ${value ?? ""}`.toUpperCase();
      found.set(key, (found.get(key) ?? 0) + often);
    }
    return found;
  };

  class AddFile implements Command {
    readonly file: Row[];
    readonly where: "behind" | "before";
    constructor(file: Row[], where: "behind" | "before") {
      this.file = file;
      this.where = where;
    }
    check = (): boolean => true;
    run(model: Model, sum: Sum): void {
      const more = count(this.file, mapping);
      sum.counts = this.where === "behind" ? addCounts(sum.counts, more) : addCounts(more, sum.counts);
      model.rows = this.where === "behind" ? [...model.rows, ...this.file] : [...this.file, ...model.rows];
      check(model, sum);
    }
    toString = (): string => `AddFile(${String(this.file.length)} rows, ${this.where})`;
  }

  /** A trust that adds up two files of its own first. */
  class AddSumOfTwo implements Command {
    readonly one: Row[];
    readonly other: Row[];
    constructor(one: Row[], other: Row[]) {
      this.one = one;
      this.other = other;
    }
    check = (): boolean => true;
    run(model: Model, sum: Sum): void {
      const more = addCounts(count(this.one, mapping), count(this.other, mapping));
      sum.counts = addCounts(sum.counts, more);
      model.rows = [...model.rows, ...this.one, ...this.other];
      check(model, sum);
    }
    toString = (): string => `AddSumOfTwo(${String(this.one.length)}, ${String(this.other.length)})`;
  }

  /** Counts of another kind are refused, and leave the sum as it was. */
  class AddAnotherKind implements Command {
    check = (): boolean => true;
    run(model: Model, sum: Sum): void {
      const before = structuredClone(sum.counts);
      expect(() => addCounts(sum.counts, count([{ Ethnicity: "A", Type: "2022-01-01" }], cases))).toThrow(
        expect.objectContaining({ code: "counts-do-not-add" }),
      );
      expect(sum.counts).toEqual(before);
      check(model, sum);
    }
    toString = (): string => "AddAnotherKind";
  }

  test("are at every step what all rows so far give", () => {
    const commands = fc.commands(
      [
        fc.tuple(rows, fc.constantFrom("behind", "before")).map(([file, where]) => new AddFile(file, where)),
        fc.tuple(rows, rows).map(([one, other]) => new AddSumOfTwo(one, other)),
        fc.constant(new AddAnotherKind()),
      ],
      { maxCommands: 12 },
    );
    fc.assert(
      fc.property(rows, commands, (first, run) => {
        fc.modelRun(() => ({ model: { rows: first }, real: { counts: count(first, mapping) } }), run);
      }),
    );
  });
});

describe("a file that arrives in pieces", () => {
  /** The model: the text so far. The system: a count that waits for more of it. */
  interface Model {
    text: string;
    state: "open" | "ended" | "broken";
  }
  class Upload {
    #wake: () => void = () => undefined;
    readonly #pieces: Uint8Array[] = [];
    #end: "open" | "ended" | "broken" = "open";
    readonly counts: Promise<RecordCounts> = countCsv(this.#arrive(), mapping);

    push(text: string): void {
      this.#pieces.push(new TextEncoder().encode(text));
      this.#wake();
    }

    end(how: "ended" | "broken"): void {
      this.#end = how;
      this.#wake();
    }

    async *#arrive(): AsyncGenerator<Uint8Array> {
      for (;;) {
        const piece = this.#pieces.shift();
        if (piece !== undefined) yield piece;
        else if (this.#end === "broken") throw new Error("the connection was lost");
        else if (this.#end === "ended") return;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }
  type Command = fc.AsyncCommand<Model, Upload>;

  class Arrive implements Command {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    check = ({ state }: Readonly<Model>): boolean => state === "open";
    run(model: Model, upload: Upload): Promise<void> {
      model.text += this.text;
      upload.push(this.text);
      return Promise.resolve();
    }
    toString = (): string => `Arrive(${JSON.stringify(this.text)})`;
  }

  /** Lets the count work through what is there. */
  class Pause implements Command {
    check = (): boolean => true;
    run = (): Promise<void> => turn();
    toString = (): string => "Pause";
  }

  class End implements Command {
    readonly how: "ended" | "broken";
    constructor(how: "ended" | "broken") {
      this.how = how;
    }
    check = ({ state }: Readonly<Model>): boolean => state === "open";
    async run(model: Model, upload: Upload): Promise<void> {
      model.state = this.how;
      upload.end(this.how);
      if (this.how === "broken") {
        await expect(upload.counts).rejects.toThrow("the connection was lost");
        return;
      }
      const atOnce = await countCsv([new TextEncoder().encode(model.text)], mapping);
      expect(await upload.counts).toEqual(atOnce);
    }
    toString = (): string => `End(${this.how})`;
  }

  test("gives at its end what it gives at once, and fails as its stream does", async () => {
    const pieces = [
      "Ethnicity,Type\n",
      "A,Permanent\n",
      "H,Agency\r\n",
      '"n",',
      "Permanent\n",
      "é",
      "Q,Other",
      "\n",
      "",
    ];
    const commands = fc.commands(
      [
        fc.constantFrom(...pieces).map((text) => new Arrive(text)),
        fc.constant(new Pause()),
        fc.constantFrom("ended", "ended", "broken").map((how) => new End(how)),
      ],
      { maxCommands: 20 },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (run) => {
        const model: Model = { text: "Ethnicity,Type\n", state: "open" };
        const upload = new Upload();
        upload.push(model.text);
        await fc.asyncModelRun(() => ({ model, real: upload }), run);
        if (model.state === "open") await new End("ended").run(model, upload);
      }),
    );
  });
});

describe("the form of the calculator", () => {
  const fields = returnFields("all-groups").flatMap(fieldsOf);
  /** What a person types into a field of people, and what the field shows then. */
  const typed = new Map([
    ["", ""],
    ["  ", ""],
    ["12", "12"],
    ["0", "0"],
    ["1,203", "1203"],
    [" 1 203 ", "1203"],
    ["ten", "ten"],
    ["-1", "-1"],
    ["1.5", "1.5"],
  ]);
  const counts = fields.filter(({ kind }) => kind === "count");

  /** The model: what each field shows that shows something. */
  interface Model {
    shown: Map<string, string>;
  }
  interface Page {
    readonly store: Store;
    readonly drawn: CalculatorState[];
    /** Every draft that there was, and what it held when it was made. */
    readonly kept: { readonly draft: YearDraft; readonly held: unknown }[];
  }
  type Command = fc.Command<Model, Page>;
  const nameOf = (steps: readonly (string | number)[]): string => steps.join("/");

  function put({ store, kept }: Page, current: YearDraft): void {
    kept.push({ draft: current, held: structuredClone(current.value) });
    store.change({ current });
  }

  function check({ shown }: Model, { store, drawn, kept }: Page): void {
    const { current } = store.state();
    const found = fields
      .map(({ steps }) => [nameOf(steps), fieldText(valueAt(current.value, steps))] as const)
      .filter(([, text]) => text !== "");
    expect(new Map(found)).toEqual(shown);
    expect(drawn.at(-1)).toBe(store.state());
    // The draft is a return exactly where the library lets it in.
    expect(current.return !== null).toBe(parseReturn(current.value).status === "valid");
    for (const { draft, held } of kept) expect(draft.value).toEqual(held);
  }

  class Type implements Command {
    readonly field: (typeof counts)[number];
    readonly text: string;
    constructor(field: (typeof counts)[number], text: string) {
      this.field = field;
      this.text = text;
    }
    check = (): boolean => true;
    run(model: Model, page: Page): void {
      const { steps, kind } = this.field;
      put(page, withEdits(page.store.state().current, [{ steps, kind, text: this.text }]));
      const shown = typed.get(this.text) ?? "";
      if (shown === "") model.shown.delete(nameOf(steps));
      else model.shown.set(nameOf(steps), shown);
      check(model, page);
    }
    toString = (): string => `Type(${nameOf(this.field.steps)}, ${JSON.stringify(this.text)})`;
  }

  /** Leaving a field as it is changes nothing. */
  class LeaveAll implements Command {
    check = (): boolean => true;
    run(model: Model, page: Page): void {
      const { current } = page.store.state();
      const same = fields.map((field) => ({
        ...field,
        text: fieldText(valueAt(current.value, field.steps)),
      }));
      expect(withEdits(current, same)).toBe(current);
      check(model, page);
    }
    toString = (): string => "LeaveAll";
  }

  class OpenFile implements Command {
    readonly example: "esneft-2021" | "lpt-2022";
    constructor(example: "esneft-2021" | "lpt-2022") {
      this.example = example;
    }
    check = (): boolean => true;
    run(model: Model, page: Page): void {
      const opened = readExample(this.example);
      put(page, draftOfText(JSON.stringify(opened)));
      const texts = fields.map(({ steps }) => [nameOf(steps), valueAt(opened, steps)] as const);
      model.shown = new Map(
        texts
          .filter(([, value]) => value !== undefined && value !== null)
          .map(([name, value]) => [name, String(value)]),
      );
      check(model, page);
    }
    toString = (): string => `OpenFile(${this.example})`;
  }

  class Empty implements Command {
    check = (): boolean => true;
    run(model: Model, page: Page): void {
      put(page, draftOfValue({}));
      model.shown.clear();
      check(model, page);
    }
    toString = (): string => "Empty";
  }

  test("shows what was typed or opened last, whatever came before", () => {
    const commands = fc.commands(
      [
        fc
          .tuple(fc.constantFrom(...counts), fc.constantFrom(...typed.keys()))
          .map(([field, text]) => new Type(field, text)),
        fc.constant(new LeaveAll()),
        fc.constantFrom("esneft-2021", "lpt-2022").map((example) => new OpenFile(example)),
        fc.constant(new Empty()),
      ],
      { maxCommands: 12 },
    );
    fc.assert(
      fc.property(commands, (run) => {
        const drawn: CalculatorState[] = [];
        const store = openStore(initialState, (state) => drawn.push(state));
        fc.modelRun(() => ({ model: { shown: new Map() }, real: { store, drawn, kept: [] } }), run);
      }),
      { numRuns: tries(40) },
    );
  });
});
