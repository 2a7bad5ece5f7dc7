import type { Measure } from "wres-metrics";
import { measuresNow, numberOf, type Place, type Rule } from "./report-grammar.ts";

const groups = ["White", "BME", "Unknown", "Asian", "Black", "Mixed", "Other"] as const;
const ANSWERED = String.raw`(?:${groups.join("|")}) [\d,]+ of [\d,]+ answered`;

/** The sentences on how many of those who were invited to the survey answered. */
export const responseRules: readonly Rule[] = [
  {
    name: "how many answered",
    pattern: new RegExp(
      `(?:Of those|From (?<part>[a-z]+), of those) who were invited: (?<each>${ANSWERED}(?:; ${ANSWERED})*)\\. Intervals and the chi-squared test allow for it, as though chance had chosen who answered; who did not answer may have answered otherwise\\.`,
    ),
    check({ part, each = "" }, place) {
      const said = new Map(
        each.split("; ").map((one) => {
          const [, group = "", answered = "", invited = ""] =
            /^(\w+) ([\d,]+) of ([\d,]+) answered$/.exec(one) ?? [];
          return [group, { answered, invited }];
        }),
      );
      return groups.flatMap((group): readonly (string | false)[] => {
        const basis = shareOf(place, group.toLowerCase(), part)?.basis as
          | Readonly<Record<string, { readonly of?: number | null; readonly invited?: number }>>
          | undefined;
        const { of, invited } = basis?.[group.toLowerCase()] ?? {};
        const own = said.get(group);
        if (of === undefined || of === null || invited === undefined || invited === 0)
          return [own !== undefined && `the numbers of ${group} are not given, or 0`];
        if (own === undefined) return [`the numbers of ${group} are left out`];
        return [
          numberOf(own.answered) !== of && `${String(of)} of ${group} answered`,
          numberOf(own.invited) !== invited && `${String(invited)} of ${group} were invited`,
          of > invited && "more answered than were invited",
        ];
      });
    },
  },
];

/** A group's share of those who said yes to the question of an indicator, or to a part of it. */
function shareOf(place: Place, group: string, part: string | undefined): Measure | undefined {
  return measuresNow(place).find(
    ({ about }) =>
      about.population === place.population &&
      about.indicator === place.indicator &&
      about.kind === "share" &&
      about.group === group &&
      !("stratum" in about) &&
      ("question" in about ? about.question : undefined) === part,
  );
}
