import { groups } from "../../reference/groups.ts";

/** What is typed of the hourly pay of a group. */
const parts = [
  { id: "people", label: "people" },
  { id: "mean", label: "mean hourly pay" },
  { id: "median", label: "median hourly pay" },
] as const;

type PayPart = (typeof parts)[number]["id"];

/** The groups that a document prints pay of, each with its fields. */
export const payGroups: readonly {
  readonly id: string;
  readonly label: string;
  readonly parts: typeof parts;
}[] = groups.map(({ id, label }) => ({ id, label, parts }));

/** The names of the fields by their paths in figures of pay: "White: people". */
export function payFieldNames(): ReadonlyMap<string, string> {
  return new Map(
    payGroups.flatMap(({ id, label, parts: fields }) =>
      fields.map((part) => [`hourly.${id}.${part.id}`, `${label}: ${part.label}`] as const),
    ),
  );
}

/**
 * The hourly pay by group as `parsePay` takes it, from the texts of the fields. A field that is blank is not given; what is not a number of
 * people stays a text, so that the parser says what is wrong with it.
 */
export function paySamples(
  textAt: (group: string, part: PayPart) => string,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    payGroups.flatMap(({ id }) => {
      const given = parts.flatMap((part) => {
        const text = textAt(id, part.id).trim().replace(/^£/, "").replaceAll(",", "");
        if (text === "") return [];
        return [[part.id, part.id === "people" && /^\d{1,9}$/.test(text) ? Number(text) : text] as const];
      });
      return given.length === 0 ? [] : [[id, Object.fromEntries(given)] as const];
    }),
  );
}
