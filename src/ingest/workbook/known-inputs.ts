import { once } from "../../foundation/once.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { type FormInput, formInputs } from "../../model/form-inputs.ts";
import { normalLabel, rowKey } from "./normal-label.ts";

/** Whose figures a sheet holds. */
export type FormYear = "this-year" | "last-year";

/** An input of the form, and by what it is found. */
export interface KnownInput {
  readonly input: FormInput;
  readonly year: FormYear;
  /** Its name, in small letters. */
  readonly name: string;
  /** What its row says of itself. */
  readonly key: string;
  readonly heading: string;
}

/** More strata than anybody has. */
const MOST_STRATA = 400;

const years = ["this-year", "last-year"] as const;

/** Every input that a workbook can have, of both years. */
export const knownInputs: () => readonly KnownInput[] = once(() => {
  const inputs = formInputs({ bank: "with-bank", strata: MOST_STRATA });
  return years.flatMap((year) =>
    inputs.map((input) => ({
      input,
      year,
      name: formInputName(input.path, year).toLowerCase(),
      key: rowKey(input.row),
      heading: normalLabel(input.column),
    })),
  );
});
