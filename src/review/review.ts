import { capitalised, inSentence } from "../foundation/capitals.ts";
import { expectedKey } from "../foundation/mistyped.ts";
import { describeValue, refuseUnknownKeys, WresError } from "../foundation/wres-error.ts";
import { type Acknowledgement, type Finding, isOfReading, type ReviewThresholds } from "../model/finding.ts";
import { areOfOneLength } from "../model/period.ts";
import type { Return } from "../model/return.ts";
import { keyIssues, refuseReturn } from "../model/rules/return-keys.ts";
import { reviewThresholds } from "../reference/review-thresholds.ts";
import { amountSuspicions } from "./checks/amount-checks.ts";
import { flowSuspicions } from "./checks/flow-checks.ts";
import { lastYearSuspicions, ownSuspicions } from "./checks/own-checks.ts";
import { peerSuspicions } from "./checks/peer-checks.ts";
import { surveySuspicions } from "./checks/survey-checks.ts";
import { workforceSuspicions } from "./checks/workforce-checks.ts";
import { linesOf, type Scene, type ReviewCode, type Suspicion } from "./evidence.ts";

/**
 * What a return is set beside.
 *
 * @since 0.1.0
 */
export interface ReviewOptions {
  /** Last year's return of the same organisation. */
  readonly previous?: Return | undefined;
  /** Returns of other organisations of the same year. */
  readonly peers?: readonly Return[] | undefined;
  /** Lines to draw otherwise than `reviewThresholds` does, by their ids. */
  readonly thresholds?: ReviewThresholds | undefined;
}

/**
 * Questions a return before its figures are believed: what in it is so unlike the return itself, last year's or its peers' that
 * somebody should look.
 *
 * A finding is not an error: the figures are calculated anyway. Each names the cells, what was expected and why. Where one slip
 * explains what is odd (White and BME exchanged, a digit lost, percentages typed as counts), the finding says so, and one cause
 * makes one finding. A change is asked about where it lies far beyond what chance and the usual changes of trusts allow; the
 * lines are data, `reviewThresholds`, and options.
 *
 * @param wresReturn - A return, as `parseReturn` accepts it.
 * @param options - `previous`: last year's return, of the same part of the year where it is of a part; `peers`: those of other organisations; `thresholds`: other lines.
 * @returns The findings, in the order in which they should be looked at; none where nothing is odd.
 * @throws WresError `invalid-return` where one of the returns is none: a misspelt key, or no organisation or year; `invalid-option` for an unknown option,
 *   an unknown line, or one that is not a number.
 * @example
 * ```ts
 * import { review } from "wres-metrics";
 * const [finding] = review({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   board: { total: { white: 60, bme: 40 } },
 * });
 * console.log(finding?.code, finding?.paths[0]); // percentages-as-counts board.total
 * ```
 * @since 0.1.0
 */
export function review(wresReturn: Return, options: ReviewOptions = {}): readonly Finding[] {
  const { previous = null, peers = [], thresholds = {} } = options;
  checkThresholds(thresholds);
  refuseReturn([
    ...keyIssues(wresReturn),
    ...(previous === null ? [] : keyIssues(previous, ["previous"])),
    ...peers.flatMap((peer, index) => keyIssues(peer, ["peers", index])),
  ]);
  // Counts of a quarter beside those of a year would all look odd; that they were given is said.
  const was = previous !== null && areOfOneLength(wresReturn, previous) ? previous : null;
  const scene: Scene = { now: wresReturn, was, line: linesOf(thresholds, "employed") };
  const suspicions = [
    ...besideLastYear(scene),
    ...lastYearSuspicions({ now: wresReturn, was: previous }),
    ...peerSuspicions(scene, peers),
    ...bankSuspicions(scene, linesOf(thresholds, "bank")),
  ];
  return withAcknowledgements(likeliest(suspicions).map(findingOf), wresReturn.acknowledged ?? []);
}

/** Stops a program that draws a line that there is not, or one at no number: nothing would lie beyond it. */
function checkThresholds(thresholds: ReviewThresholds): void {
  const ids: readonly string[] = reviewThresholds.map(({ id }) => id);
  refuseUnknownKeys("options.thresholds", thresholds, ids, expectedKey);
  for (const [id, line] of Object.entries<unknown>(thresholds)) {
    if (line === undefined || (typeof line === "number" && !Number.isNaN(line))) continue;
    throw new WresError(
      "invalid-option",
      `options.thresholds.${id} is ${describeValue(line)}; expected a number.`,
    );
  }
}

/** Everything but the peers: of two suspicions of one code, the one that rests on last year comes first. */
function besideLastYear(scene: Scene): readonly Suspicion[] {
  return [
    ...workforceSuspicions(scene),
    ...flowSuspicions(scene),
    ...amountSuspicions(scene),
    ...surveySuspicions(scene),
    ...ownSuspicions(scene),
  ];
}

/** The same of the people who work solely on the bank, as if they were a return of their own. */
function bankSuspicions({ now, was }: Scene, line: Scene["line"]): readonly Suspicion[] {
  if (now.bank === undefined) return [];
  const scene: Scene = { now: bankOf(now), was: was && bankOf(was), line };
  const inBank = (path: string): string => `bank.${path}`;
  return besideLastYear(scene).map(({ paths, restsOn = [], subject, ...suspicion }) => ({
    ...suspicion,
    subject: `bank workers, ${inSentence(subject.replace(/^the /, ""))}`,
    paths: paths.map(inBank),
    restsOn: restsOn.map(inBank),
  }));
}

function bankOf({ organisation, year, period, bank }: Return): Return {
  return { organisation, year, ...(period && { period }), ...bank };
}

/** The order in which suspicions are believed, and what to do about each. */
const codes: Readonly<Record<ReviewCode, string>> = {
  "percentages-as-counts": "Type the number of people in each group.",
  complement: "Check which answer was counted.",
  "groups-swapped": "Check that the two groups stand in their own columns.",
  "proportion-for-percentage": "Type the percentage, such as 29.8, and not the proportion.",
  "rows-shifted": "Check that every figure stands in its own row.",
  "rows-swapped": "Check that each figure stands in its own row.",
  "same-as-last-year": "Check that this year's figures were typed, and not last year's.",
  "power-of-ten": "Check the number of digits.",
  "total-for-group": "Type the count of the group, without the other one.",
  "digit-slip": "Check the digits.",
  "zero-for-many": "Check that nobody is counted here; leave the cell empty where the count is not known.",
  "two-year-total": "Give the cases of one year, or the window that they were counted over.",
  halved: "Check that all staff are counted, full-time and part-time.",
  doubled: "Check that nobody is counted twice.",
  "not-headcount": "Count people, whatever their hours, or confirm that the workforce has shrunk.",
  "part-over-whole": "Check both counts.",
  "unknown-large": "Check the number, or say why ethnicity is not known.",
  "board-size": "Count members of the board alone.",
  "yes-without-answered": "Give the number who answered.",
  "outside-known-range": "Check the figures.",
  "large-change": "Check the number, or say what has changed.",
  "unlike-peers": "Check the figures, or say what is different here.",
  "parts-do-not-add": "Check that everybody is in one part.",
  "survey-year": "Check that these are the answers that belong to the return.",
  "mixed-bases": "Give both groups in the same way.",
  "not-last-year": "Check that it is last year's return.",
  "acknowledgement-without-finding": "Remove it, or check its code and path.",
};

const order = /* @__PURE__ */ (() => Object.keys(codes))();

/** Of the suspicions about the same figures, the likeliest: one cause, one finding. */
function likeliest(suspicions: readonly Suspicion[]): readonly Suspicion[] {
  const sorted = [...suspicions].sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  const kept: Suspicion[] = [];
  for (const suspicion of sorted) {
    const index = kept.findIndex((other) => hasCause(suspicion, other));
    const cause = kept[index];
    if (cause === undefined) kept.push(suspicion);
    else if (suspicion.code === "part-over-whole" && cause.paths[0] === suspicion.paths[0]) {
      const because = `${cause.because}; and more than ${suspicion.expected.replace("at most ", "")}`;
      kept[index] = { ...cause, because };
    }
  }
  return ofOneCause.reduce(withTogether, kept);
}

/** One suspicion is explained by another: it is about the same figures, or rests on them. */
function hasCause({ paths, restsOn = [], code }: Suspicion, cause: Suspicion): boolean {
  return (
    paths.every((path) => cause.paths.some((other) => isAbout(path, other))) ||
    (code !== cause.code && restsOn.some((path) => cause.paths.includes(path))) ||
    (code === "outside-known-range" && cause.paths.some((other) => isAbout(paths[0] ?? "", other)))
  );
}

/** One path is that of the other, or of a part of it. */
function isAbout(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`);
}

/** What was done in several tables was done once: in the source, or in the typing. */
const ofOneCause: readonly ReviewCode[] = [
  "groups-swapped",
  "proportion-for-percentage",
  "yes-without-answered",
];

function withTogether(suspicions: readonly Suspicion[], code: ReviewCode): readonly Suspicion[] {
  const alike = suspicions.filter((one) => one.code === code);
  const [first] = alike;
  if (first === undefined || alike.length === 1) return suspicions;
  const others = [...new Set(alike.slice(1).map(({ subject }) => subject))];
  const together: Suspicion = {
    ...first,
    paths: [...new Set(alike.flatMap(({ paths }) => paths))],
    because: `${first.because}. The same holds of ${others.join("; ")}`,
  };
  return suspicions.flatMap((one) => (one === first ? [together] : alike.includes(one) ? [] : [one]));
}

function findingOf({ subject, restsOn: _restsOn, ...finding }: Suspicion): Finding {
  const { code, expected, received, because } = finding;
  const message = `${capitalised(subject)}: ${received}. Expected ${expected}: ${because}. ${codes[code]}`;
  return { ...finding, message };
}

/** Puts its reason beside each finding that the return acknowledges; an acknowledgement of none is a finding. */
function withAcknowledgements(
  findings: readonly Finding[],
  acknowledged: readonly Acknowledgement[],
): readonly Finding[] {
  const fits = ({ code, path }: Acknowledgement, finding: Finding): boolean =>
    finding.code === code && finding.paths.includes(path);
  const answered = findings.map((finding): Finding => {
    const found = acknowledged.find((one) => fits(one, finding));
    if (found === undefined) return finding;
    const { code: _code, path: _path, ...reason } = found;
    return { ...finding, acknowledged: reason };
  });
  const without = acknowledged.flatMap((one, index): readonly Finding[] => {
    // Of what was lost on reading, a return says nothing.
    if (isOfReading(one.code) || findings.some((finding) => fits(one, finding))) return [];
    return [
      findingOf({
        code: "acknowledgement-without-finding",
        severity: "warning",
        paths: [`acknowledged[${String(index)}]`],
        subject: "an acknowledgement",
        expected: "a finding that it answers",
        received: `${one.code} of ${one.path}`,
        because: "the figures have changed since it was written, or it is misspelt",
      }),
    ];
  });
  return [...answered, ...without];
}
