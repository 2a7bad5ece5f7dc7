import { describeValue, WresError } from "../../foundation/wres-error.ts";
import type { LeftOutTrust, ReportContent, TrustsContent } from "../../model/document-contents.ts";
import {
  type DisclosureControl,
  letContentThrough,
  type Publishable,
  type PublicationPolicy,
} from "../../model/protection.ts";
import type { Results } from "../../model/results.ts";
import { protect, type ProtectOptions } from "./protect.ts";
import type { Published } from "./publish.ts";

/** Puts the results of several trusts beside each other; it sees nothing but what it is given. */
export type ArrangeTrusts = (results: readonly Results[], leftOut: readonly LeftOutTrust[]) => TrustsContent;

/**
 * Protects the figures of each trust as a publication of its own, and lets the comparison of what is left through. Averages, limits and
 * places are worked out from the protected figures alone, so that none of them can hold a hidden count. A trust whose counts cannot
 * be hidden safely is left out.
 */
export async function publishTrusts(
  all: readonly Results[],
  {
    arrange,
    leftOut,
    alternativesOf = () => [],
  }: {
    readonly arrange: ArrangeTrusts;
    readonly leftOut: readonly LeftOutTrust[];
    /** What other choices would show of a trust, by its code. */
    readonly alternativesOf?: ((code: string) => readonly ReportContent[]) | undefined;
  },
  policy: PublicationPolicy,
  { published, predecessors: _predecessors, alternatives: _, ...effort }: ProtectOptions,
): Promise<Publishable<TrustsContent>> {
  const earlier = [published ?? []].flat();
  const codes = new Set(all.map(({ organisation }) => organisation.code));
  const never = byTrust("never", policy.never ?? [], codes);
  const weights = byTrust("weights", Object.keys(policy.weights ?? {}), codes);
  const controls: (readonly [string, DisclosureControl])[] = [];
  const shown: Results[] = [];
  for (const results of all) {
    const { code } = results.organisation;
    const own = earlier.filter((one) => codeOf(one, codes) === code);
    const answer = await protect(
      results,
      {
        ...policy,
        never: never.get(code) ?? [],
        weights: Object.fromEntries(
          (weights.get(code) ?? []).map((id) => [id, policy.weights?.[`${code}/${id}`] ?? 1]),
        ),
      },
      { ...effort, published: own, alternatives: alternativesOf(code) },
    );
    if (answer.protection === "internal-use") continue;
    controls.push([code, answer.disclosure]);
    if (answer.disclosure.safe) shown.push(answer.content);
  }
  const safe = controls.filter(([, { safe: isSafe }]) => isSafe).map(([, control]) => control);
  const content = arrange(shown, [
    ...leftOut.map((one) => ({ ...one, issues: [] })),
    ...controls
      .filter(([, control]) => !control.safe)
      .map(([name]): LeftOutTrust => ({ name, because: "not-safe", issues: [] })),
  ]);
  const [first] = safe;
  const alternatives = Math.min(...safe.map((control) => control.alternatives ?? 0));
  const total = (count: (control: DisclosureControl) => number): number =>
    safe.reduce((sum, control) => sum + count(control), 0);
  return letContentThrough(content, {
    protection: "published",
    disclosure: {
      threshold: first?.threshold ?? 0,
      zeros: first?.zeros ?? "hidden",
      board: safe.find(({ board }) => board !== null)?.board ?? null,
      hidden: total(({ hidden }) => hidden),
      counts: total(({ counts }) => counts),
      leftOut: [],
      // Nothing is here that the audit of its trust did not find safe.
      safe: true,
      atRisk: [],
      earlier: earlier.length,
      ...(safe.length > 0 && alternatives > 0 && { alternatives }),
      givenAwayBefore: controls.flatMap(([code, { givenAwayBefore }]) =>
        givenAwayBefore.map((id) => `${code}/${id}`),
      ),
      publications: safe.flatMap(({ publications }) => publications),
    },
  });
}

/** A publication says whose it is; a table of counts says that of nobody. */
function codeOf(published: Published, codes: ReadonlySet<string>): string {
  if (!("publication" in published)) {
    throw new WresError(
      "invalid-option",
      "published holds a table that does not say whose counts it has; expected what an earlier publication wrote.",
    );
  }
  const { code } = published.organisation;
  if (codes.has(code)) return code;
  throw new WresError(
    "invalid-option",
    `published holds a publication of ${describeValue(code)}; expected publications of the trusts that are compared.`,
  );
}

/** The counts that a key of the policy names, by the trust that each begins with: `RDE/2022/workforce/total/bme`. */
function byTrust(
  key: "never" | "weights",
  ids: readonly string[],
  codes: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const code = [...codes].find((one) => id.startsWith(`${one}/`));
    if (code === undefined) {
      throw new WresError(
        "invalid-option",
        `${key} names ${describeValue(id)}; expected the code of a trust before the id of a count, such as RDE/2022/workforce/total/bme.`,
      );
    }
    found.set(code, [...(found.get(code) ?? []), id.slice(code.length + 1)]);
  }
  return found;
}
