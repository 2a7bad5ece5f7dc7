import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { groups } from "../../reference/groups.ts";

/** As many characters as a heading, a chart and a phone have room for. */
const MOST_CHARACTERS = 40;

/** What would break a line, rewrite it or hide in it; emoji are held together by a joiner, which may stand. */
const UNSEEN = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * A label that can stand in a sentence before “staff”, with single spaces and none around it.
 *
 * @throws WresError `invalid-option` for any other: empty, too long, of several lines, or the name of another group.
 */
export function checkedLabel(label: string): string {
  const fault = typeof label === "string" ? faultOf(label.trim()) : "a text";
  if (fault === null) return label.trim().replace(/ +/g, " ");
  throw new WresError(
    "invalid-option",
    `label is ${describeValue(label)}; expected ${fault}, such as "BME" or "ethnic minority".`,
  );
}

function faultOf(label: string): string | null {
  if (Array.from(label).length > MOST_CHARACTERS) return `at most ${String(MOST_CHARACTERS)} characters`;
  if (UNSEEN.test(label)) return "one line without characters that are not seen";
  if (!/\p{L}/u.test(label)) return "a word";
  const other = groups.find(({ id, label: name }) => id !== "bme" && isSame(name, label));
  return other === undefined ? null : `a word that is not another group's name`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
