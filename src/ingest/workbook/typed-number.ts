/** A group of three digits is set off by one of these. */
const SPACES = "[ \\u00A0\\u2009\\u202F'’]";

const plain = /^\d+$/;
const grouped = new RegExp(`^[1-9]\\d{0,2}(?:(,|${SPACES})\\d{3})(?:\\1\\d{3})*(?:\\.\\d+)?$`);
const groupedByPoints = new RegExp(
  `^[1-9]\\d{0,2}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,}|(?:${SPACES}\\d{3})+,\\d+)$`,
);
const decimals = /^\d*[.,]\d+$/;

/**
 * A number that somebody typed, as a program writes it: 1,234 and 1 234 are 1234, and 12,5 is 12.5 as in Welsh usage on
 * the Continent's pattern. Null where it is none.
 *
 * @param comma - Whether one comma before three digits sets off thousands, as in counts, or decimals, as it must in a
 *   percentage.
 */
export function typedNumber(text: string, comma: "thousands" | "decimals"): string | null {
  const [, minus = "", digits = ""] = /^([-\u2212]?)\s*(.*?)\s*$/s.exec(text.trim()) ?? [];
  const sign = minus === "" ? "" : "-";
  if (plain.test(digits)) return sign + digits;
  if (comma === "decimals" && decimals.test(digits)) return sign + withPoint(digits);
  if (grouped.test(digits)) return sign + digits.replace(/[^\d.]/g, "");
  if (groupedByPoints.test(digits)) return sign + digits.replace(/[^\d,]/g, "").replace(",", ".");
  return decimals.test(digits) ? sign + withPoint(digits) : null;
}

function withPoint(digits: string): string {
  return digits.replace(",", ".").replace(/^\./, "0.");
}
