/** What the words of a row make of two rates. */
export type TwoRates = "ratio" | "difference" | "excess" | "change";

/** Words of a change, in what is printed; a label names one more plainly. */
const CHANGE_PRINTED =
  /\b(?:increase|decrease|decline|reduc|rise|rose|fall|fell|grew|growth|drop|up|down|fewer|lower|higher)|[↑↓▲▼]/i;
const CHANGE_IN_LABEL = /\b(?:increased?|decreased?|reduction|rise|rose|fell|grew|growth|change)\b/i;

/** True where what is printed says that something changed, or that one is less than another: "up 3", "12 fewer". */
export function saysChange(printed: string): boolean {
  return CHANGE_PRINTED.test(printed);
}

/** The figure of two rates that its words make of it: "54% more likely" is an excess, "down by 1.2 points" a difference. */
export function figureOfTwo(printed: string, label: string): TwoRates {
  const isPoints =
    /\bpoints?\b|(?:\b|\d)ppt?s?\b|% ?pts?\b/i.test(printed) ||
    /\bpercentage[ -]points?\b|\d (?:points?|pp|ppts?)\b/i.test(label);
  if (isPoints) return "difference";
  if (/^(?:no|not) (?:more|less) likely\b/i.test(printed.trim())) return "ratio";
  if (/\b(?:more|less) likely\b/i.test(printed) && !isMultiple(printed)) return "excess";
  const isPercentage = /%|per ?cent/i.test(printed);
  const direction = isAmount(printed) ? directionOfLabel(label) : null;
  if (direction !== null && isPercentage && LIKELY.test(label)) return "excess";
  // "Share of BME staff up by" and 1.2: a number of points, where no unit is printed.
  if (direction !== null && !isPercentage && BY_IN_LABEL.test(label)) return "difference";
  if (!isPercentage || /\bas likely\b/i.test(printed)) return "ratio";
  if (DISTANCE.test(label)) return "difference";
  const isChange =
    saysChange(printed) ||
    ((CHANGE_IN_LABEL.test(label) || direction !== null) && !/\bratio\b|\blikel/i.test(label));
  return isChange ? "change" : "ratio";
}

function isMultiple(printed: string): boolean {
  return /\btimes\b|\d ?[x×]/i.test(printed);
}

/** An amount that no word of its own gives a direction, and no sign: "3.5%", "12", "1.2 percentage points", "about 4%". */
function isAmount(printed: string): boolean {
  return (
    /\d/.test(printed) &&
    !/^\s*[-+−–]/.test(printed) &&
    !saysChange(printed) &&
    !/likely/i.test(printed) &&
    !isMultiple(printed)
  );
}

/** "Gap in discrimination", "16.1% below the workforce": a distance in percentage points, whatever its sign. */
const DISTANCE =
  /\b(?:gap|difference|distance)\b|(?:%|\bpoints?) (?:below|above)\b|\b(?:below|above) (?:the |our )?(?:workforce|white|average|benchmark|england)/i;

const NEGATED = /\b(?:not?|never|neither|nor|without|un(?:changed|altered))\b/i;
const LIKELY = /\b(?:more|less) likely\b/i;
const BY_IN_LABEL = /\b(?:up|down|rose|risen|fell|fallen|grew|grown|lower|higher|\w+ed) by\b|\bby:?$/i;

/** Words of a label by which a figure went one way; "up" and "lower" alone may be said of pay bands. */
const directions: Readonly<Record<"up" | "down", RegExp>> = {
  up: /\b(?:rose|risen|grew|grown|increased?|growth|rise|up (?:by|from|on|since|\d)|higher (?:than|by)|more (?:than|likely)|\d(?:%|pp)? (?:points? )?(?:more|higher|above))\b|\bup$/i,
  down: /\b(?:fell|fallen|dropped|decreased?|declined?|reduced|reduction|drop|down (?:by|from|on|since|\d)|lower (?:than|by)|fewer|less (?:than|likely)|fall (?:in|of)|\d(?:%|pp)? (?:points? )?(?:less|lower|below))\b|\bdown$/i,
};

/** Which way the words of a label say that a figure went; null where they say neither, or both, or that it did not. */
export function directionOfLabel(label: string): "up" | "down" | null {
  const text = label.trim();
  if (NEGATED.test(text)) return null;
  const [up, down] = [directions.up.test(text), directions.down.test(text)];
  return up === down ? null : up ? "up" : "down";
}

/** The direction that a label gives an amount which is printed without one; null where what is printed says enough itself. */
export function directionBeside(printed: string, label: string): "up" | "down" | null {
  return isAmount(printed) ? directionOfLabel(label) : null;
}
