import type { SourceId } from "../sources.ts";

interface FormDetailRow {
  /** Where it stands in a return. */
  readonly of: string;
  readonly title: string;
  readonly kind: "text" | "year" | "window" | "percentage" | "period";
  readonly note: string;
  readonly source: SourceId;
}

/** Whose return it is, and of which years. */
export const formDetails = [
  {
    of: "organisation.code",
    title: "Organisation code",
    kind: "text",
    note: "The code of the NHS organisation, such as RDE.",
    source: "esneft-2022",
  },
  {
    of: "organisation.name",
    title: "Organisation name",
    kind: "text",
    note: "The name as your reports print it.",
    source: "esneft-2022",
  },
  {
    of: "year",
    title: "WRES year",
    kind: "year",
    note: "The year that ends on 31 March: 2022 for 1 April 2021 to 31 March 2022.",
    source: "esneft-2022",
  },
  {
    of: "survey.year",
    title: "Year of the staff survey",
    kind: "year",
    note: "The autumn before: 2021 for the WRES year 2022.",
    source: "esneft-2022",
  },
  {
    of: "disciplinary.window",
    title: "Disciplinary window",
    kind: "window",
    note: "The period over which people who entered the formal disciplinary process are counted. Choose from the list.",
    source: "lpt-2022",
  },
  {
    of: "organisation.type",
    title: "Type of organisation",
    kind: "text",
    note: "Optional: acute, mental health, community, ambulance. A comparison of trusts can be filtered by it.",
    source: "unverified",
  },
  {
    of: "organisation.region",
    title: "Region",
    kind: "text",
    note: "Optional: East of England. A comparison of trusts can be filtered by it.",
    source: "unverified",
  },
  {
    of: "organisation.partOf",
    title: "Part of",
    kind: "text",
    note: "Optional, for a division or a service: the code of the organisation that it is a part of.",
    source: "unverified",
  },
  {
    of: "period",
    title: "Part of the year",
    kind: "period",
    note: "Optional, for a return of a quarter, a half or a month of the WRES year: Q1 is April to June. Blank is the whole year.",
    source: "unverified",
  },
  {
    of: "population.area",
    title: "Local population: area",
    kind: "text",
    note: "Optional: the area that is served, where shares of its population are given below.",
    source: "esneft-2022",
  },
  {
    of: "population.source",
    title: "Local population: source",
    kind: "text",
    note: "Optional: where the shares are from, such as Census 2021.",
    source: "unverified",
  },
  {
    of: "population.percentages.white",
    title: "Local population: White, per cent",
    kind: "percentage",
    note: "Optional: the share in per cent, such as 90.82.",
    source: "esneft-2022",
  },
  {
    of: "population.percentages.bme",
    title: "Local population: BME, per cent",
    kind: "percentage",
    note: "Optional: the share in per cent, such as 9.15.",
    source: "esneft-2022",
  },
  {
    of: "bank.survey.year",
    title: "Year of the staff survey, bank workers",
    kind: "year",
    note: "For people who work solely on the bank.",
    source: "unverified",
  },
  {
    of: "bank.disciplinary.window",
    title: "Disciplinary window, bank workers",
    kind: "window",
    note: "For people who work solely on the bank. Choose from the list.",
    source: "unverified",
  },
] as const;
formDetails satisfies readonly FormDetailRow[];
