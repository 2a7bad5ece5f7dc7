/** The text of a cell of any kind; missing and null are blank, and a day of a workbook is its date. */
export function cellText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      return value === null ? "" : objectText(value);
    default:
      return "";
  }
}

/** What a library made of a cell says itself how it is written: a Date of JavaScript, a DATE of DuckDB. */
function objectText(value: object): string {
  if (isDate(value)) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- what has no words of its own is blank
  return !("toString" in value) || value.toString === Object.prototype.toString ? "" : String(value);
}

interface DateLike {
  readonly getTime: () => number;
  readonly toISOString: () => string;
}

function isDate(value: object): value is DateLike {
  return "toISOString" in value && "getTime" in value;
}
