import { stratumOf } from "../../model/measure-id.ts";
import type {
  BoardShareAbout,
  MeasureAbout,
  RelativeLikelihoodAbout,
  SurveyDifferenceAbout,
  SurveyShareAbout,
} from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import type { StratumName } from "../../model/return.ts";
import { distinctStrata, divisionWords, stratumLabel } from "../../model/strata.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { intervalRange } from "../words/measure-words.ts";
import { denominatorWords } from "../words/method-words.ts";
import { verdictWord } from "../words/verdict-words.ts";
import type { Cell, Row, Table } from "./document.ts";
import { changeCell, countsCell, figureCell } from "./table-cells.ts";
import type { IndicatorScope, Years } from "./years.ts";

/** A row of shares by group. */
export interface ShareRow {
  readonly label: string;
  /** The measure of a group; null for a heading over rows. */
  readonly share: ((group: Group) => MeasureAbout) | null;
  /** The measure beside the shares, where there is one. */
  readonly aside?: MeasureAbout;
}

/** The words above a table of shares. */
interface ShareTableWords {
  readonly caption: string;
  readonly rowHeading: string;
  /** The headings of the columns for a measure beside the shares: its figure and its verdict; null for none. */
  readonly aside: { readonly figure: string; readonly verdict: string } | null;
}

/**
 * Shares by group in the columns, this year beside the year before, with the change for BME; the last
 * columns say who is in the denominator.
 */
export function shareTable(
  words: ShareTableWords,
  shown: readonly Group[],
  rows: readonly ShareRow[],
  years: Years,
): Table {
  const isBeside = years.previous !== undefined;
  const year = (group: Group, of: string): string =>
    isBeside ? `${years.heading(group)} ${of}` : years.heading(group);
  const columns = shown.flatMap((group) => [
    year(group, years.current),
    ...(isBeside && hasYearBeside(group, words) ? [year(group, years.previous)] : []),
    ...(isBeside && group === "bme" ? [`${years.heading("bme")} change, points`] : []),
  ]);
  return {
    caption: words.caption,
    columns: [
      words.rowHeading,
      ...columns,
      ...(words.aside === null ? [] : [words.aside.figure, words.aside.verdict]),
      "of",
    ],
    rows: rows.map(({ label, share, aside }): Row => {
      if (share === null) return { label, kind: "heading", cells: [] };
      const figures = shown.flatMap((group) => figuresOf(share(group), group, words, years));
      const last = words.aside === null ? [] : asideCells(aside === undefined ? undefined : years.now(aside));
      return {
        label,
        kind: "figures",
        cells: [...figures, ...last, denominatorCell(years.now(share("bme")))],
      };
    }),
  };
}

/** Eighty columns hold the year before of BME always, and of White where no measure stands beside the shares. */
function hasYearBeside(group: Group, { aside }: ShareTableWords): boolean {
  return group !== "unknown" && (group !== "white" || aside === null);
}

function asideCells(measure: Measure | undefined): readonly Cell[] {
  return [figureCell(measure), { text: verdictWord(measure) }];
}

function figuresOf(about: MeasureAbout, group: Group, words: ShareTableWords, years: Years): readonly Cell[] {
  const now = years.now(about);
  const isBeside = years.previous !== undefined;
  return [
    figureCell(now),
    ...(isBeside && hasYearBeside(group, words) ? [figureCell(years.before(about))] : []),
    ...(isBeside && group === "bme" && now !== undefined
      ? [changeCell(years.change(about), now.indicator)]
      : []),
  ];
}

function denominatorCell(measure: Measure | undefined): Cell {
  const denominator = measure?.method.denominator;
  return { text: denominator === undefined ? "" : denominatorWords[denominator].word };
}

/** What a ratio of indicators 2, 3 and 4 is about. */
export function ratioOf(
  scope: IndicatorScope<"likelihood">,
  group: RelativeLikelihoodAbout["group"] = "bme",
): RelativeLikelihoodAbout {
  return { ...scope, kind: "relative-likelihood", group };
}

/** The ratio in each stratum and in all the rest of the trust, and adjusted for the strata; earlier years beside. */
export function likelihoodStrata(
  scope: IndicatorScope<"likelihood">,
  compared: string,
  years: Years,
): readonly Table[] {
  const ratios = years
    .ofIndicator(scope)
    .flatMap(({ about }) => (about.kind === "relative-likelihood" ? [about] : []));
  const strata = ratios.flatMap(({ without }) => without ?? []);
  if (strata.length === 0) return [];
  const ratio = ratioOf(scope);
  const row = (label: string, about: MeasureAbout, rest: MeasureAbout | null): Row => {
    const [now, ...before] = years.all(about);
    return {
      label,
      kind: "figures",
      cells: [
        figureCell(now?.measure),
        { text: intervalRange(now?.measure) },
        rest === null ? { text: "" } : figureCell(years.now(rest)),
        ...before.map(({ measure }) => figureCell(measure)),
      ],
    };
  };
  const [, ...earlier] = years.all(ratio);
  return [
    {
      caption: `By stratum: ${compared}`,
      columns: ["", "In it", "Interval", "In all the rest", ...earlier.map(({ year }) => `In it ${year}`)],
      rows: [
        ...strata.map((stratum) =>
          row(stratumLabel(stratum), { ...ratio, stratum }, { ...ratio, without: stratum }),
        ),
        ...ratios
          .flatMap(({ adjustedFor }) => adjustedFor ?? [])
          .map((adjustedFor) =>
            row(`Adjusted for ${divisionWords(adjustedFor)}`, { ...ratio, adjustedFor }, null),
          ),
      ],
    },
  ];
}

/** A question of the survey, with a table of its own. */
export interface Question {
  readonly caption: string;
  readonly share: (group: Group) => SurveyShareAbout;
  /** The difference of BME and White staff; null for a half of an indicator, which has none. */
  readonly difference: SurveyDifferenceAbout | null;
}

/** Each group's share of the answers in each stratum, and the difference there; earlier years' differences beside. */
export function surveyStrata({ caption, share, difference }: Question, years: Years): readonly Table[] {
  const { population, indicator, question } = share("bme");
  const strata = strataIn(years, { population, indicator }, (about) => {
    const asked = "question" in about ? about.question : undefined;
    return about.kind === "share" && asked === question;
  });
  if (strata.length === 0) return [];
  const ofAll = (stratum: StratumName): readonly MeasureAbout[] =>
    principalGroups.map((group) => ({ ...share(group), stratum }));
  const shown = principalGroups.filter((_, index) =>
    strata.some((stratum) => {
      const about = ofAll(stratum)[index];
      const measure = about && years.now(about);
      return measure?.status === "calculated" || measure?.reason === "hidden";
    }),
  );
  const last = (cells: (about: SurveyDifferenceAbout) => readonly Cell[], stratum: StratumName) =>
    difference === null ? [] : cells({ ...difference, stratum });
  const [, ...earlier] = difference === null ? [] : years.all(difference);
  const rows = strata.flatMap((stratum): readonly Row[] => [
    {
      label: stratumLabel(stratum),
      kind: "figures",
      cells: [
        ...shown.map((group) => figureCell(years.now({ ...share(group), stratum }))),
        ...last((about) => {
          const [now, ...before] = years.all(about);
          return [figureCell(now?.measure), ...before.map(({ measure }) => figureCell(measure))];
        }, stratum),
      ],
    },
    {
      label: "",
      kind: "detail",
      cells: [
        ...shown.map((group) => countsCell(years.now({ ...share(group), stratum })?.basis[group])),
        ...last(
          (about) => [{ text: intervalRange(years.now(about)) }, ...earlier.map(() => ({ text: "" }))],
          stratum,
        ),
      ],
    },
  ]);
  return [
    {
      caption: `By stratum: ${caption}`,
      columns: [
        "",
        ...shown.map(years.heading),
        ...(difference === null ? [] : ["Difference", ...earlier.map(({ year }) => `Difference ${year}`)]),
      ],
      rows,
    },
  ];
}

/** Indicator 1 in each stratum: each group's share, and how far that of BME staff lies from their share of everyone. */
export function workforceStrata(years: Years, scope: IndicatorScope<"workforce">): readonly Table[] {
  const rows = strataIn(years, scope).map((stratum): ShareRow => {
    const share = (group: Group) => ({ ...scope, kind: "share", part: "workforce", group, stratum }) as const;
    return { label: stratumLabel(stratum), share, aside: { ...share("bme"), kind: "difference" } };
  });
  const bme = years.heading("bme");
  return byGroups(years, rows, {
    caption: "By stratum; the difference is from the share of the whole workforce, in percentage points",
    rowHeading: "",
    aside: { figure: `${bme} difference`, verdict: `${bme} called` },
  });
}

/** Indicator 9 in each stratum: the members by group, beside the workforce of the same stratum where that is given. */
export function boardStrata(years: Years, scope: IndicatorScope<"board">): readonly Table[] {
  const rows = strataIn(years, scope).flatMap((stratum): readonly ShareRow[] => {
    const share = (body: BoardShareAbout["body"]) => (group: Group) =>
      ({ ...scope, kind: "share", body, group, stratum }) as const;
    const isShown = (body: BoardShareAbout["body"]): boolean => {
      const measure = years.now(share(body)("bme"));
      return measure?.status === "calculated" || measure?.reason === "hidden";
    };
    return [
      { label: stratumLabel(stratum), share: null },
      ...boardBodies.flatMap(({ id, title }): readonly ShareRow[] =>
        isShown(id) ? [{ label: `  ${title}`, share: share(id) }] : [],
      ),
      ...(isShown("workforce")
        ? [
            { label: "  Workforce", share: share("workforce") },
            ...boardBodies.flatMap(({ id, title, difference }): readonly ShareRow[] =>
              difference === "reported" && isShown(id)
                ? [
                    {
                      label: `  ${title} less workforce, points`,
                      share: (group) => ({ ...scope, kind: "difference", body: id, group, stratum }),
                    },
                  ]
                : [],
            ),
          ]
        : []),
    ];
  });
  return byGroups(years, rows, { caption: "By stratum: share of members", rowHeading: "", aside: null });
}

/** A table of White, BME and unknown, and another within BME where a row has figures of that; none without rows. */
function byGroups(years: Years, rows: readonly ShareRow[], words: ShareTableWords): readonly Table[] {
  if (rows.length === 0) return [];
  const isWithin = rows.some(({ share }) => share !== null && years.now(share("asian")) !== undefined);
  const within = {
    ...words,
    caption: `${words.caption}: groups within ${years.words.bmeGroup}`,
    aside: null,
  };
  return [
    shareTable(words, principalGroups, rows, years),
    ...(isWithin ? [shareTable(within, groupsWithinBme, rows, years)] : []),
  ];
}

/** The strata that this year's figures of an indicator have, in their order. */
function strataIn(
  years: Years,
  scope: Pick<MeasureAbout, "population" | "indicator">,
  isAsked: (about: MeasureAbout) => boolean = () => true,
): readonly StratumName[] {
  const strata = years.ofIndicator(scope).flatMap(({ about }) => {
    const stratum = stratumOf(about);
    return stratum !== undefined && isAsked(about) ? [stratum] : [];
  });
  return distinctStrata(strata);
}
