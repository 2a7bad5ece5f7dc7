const rows = [
  {
    id: "esneft-2022",
    title: "The Workforce Race Equality Standard Annual Report 2021-2022",
    publisher: "East Suffolk and North Essex NHS Foundation Trust",
    read: null,
    standing: "document",
  },
  {
    id: "lpt-2022",
    title: "Workforce Race Equality Standard Metrics Report 2021/22 and Action Plan 2022 - 2024",
    publisher: "Leicestershire Partnership NHS Trust",
    read: null,
    standing: "document",
  },
  {
    id: "uhl-2023",
    title: "WRES Race Action Plan 2022/23",
    publisher: "University Hospitals of Leicester NHS Trust",
    read: null,
    standing: "document",
  },
  {
    id: "nhs-blood-and-transplant",
    title: "Workforce Race Equality Standard: what are the 9 indicators?",
    publisher: "NHS Blood and Transplant",
    address: "https://peoplefirst.nhsbt.nhs.uk/Diversity-and-Inclusion/workforce-race-equality-standard.htm",
    read: null,
    standing: "page",
  },
  {
    id: "nhs-data-dictionary-2001",
    title: "ETHNIC CATEGORY: the 16+1 ethnic data categories defined in the 2001 census",
    publisher: "NHS Data Dictionary",
    address: "https://www.datadictionary.nhs.uk/data_elements/ethnic_category.html",
    read: null,
    standing: "page",
  },
  {
    id: "care-connect-ethnic-category",
    title:
      "Care Connect Ethnic Category: an extension of the ethnic category codes of the NHS Data Dictionary, version of 2018",
    publisher: "Interweave",
    address: "https://fhir.interweavedigital.com/codesystem-careconnect-ethniccategory-1",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "census-2021-crosswalk",
    title: "Table 1: ethnicity categories in Census 2021, Census 2011 and NHS records",
    publisher: "PubMed Central, PMC10883937",
    address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC10883937/table/Tab1",
    read: null,
    standing: "page",
  },
  {
    id: "nhs-england-wres",
    title: "NHS Workforce Race Equality Standard: guidance and data analysis reports for NHS trusts",
    publisher: "NHS England",
    address: "https://www.england.nhs.uk/about/equality/equality-hub/equality-standard/",
    read: null,
    standing: "page",
  },
  {
    id: "hsj-7026937",
    title: "Our NHS people matter: progress and challenges on workforce race equality in the NHS, table 1",
    publisher: "Health Service Journal",
    address:
      "https://www.hsj.co.uk/workforce/our-nhs-people-matter-progress-and-challenges-on-workforce-race-equality-in-the-nhs/7026937.article",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "hsj-jobs-2023",
    title: "White candidates still 50pc more likely to be recruited, says new NHSE data (22 February 2023)",
    publisher: "HSJ Jobs",
    address:
      "https://www.hsjjobs.com/article/white-candidates-still-50pc-more-likely-to-be-recruited-says-new-nhse-data/",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "nhs-employers-2024",
    title: "NHS Workforce Race Equality Standard: WRES 2023 report findings (28 August 2024)",
    publisher: "NHS Employers",
    address:
      "https://nhsemployers.org/retention-and-staff-experience/diversity-and-inclusion/policy-and-guidance/race",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "nhs-employers-2025",
    title: "NHS Workforce Race Equality Standard: WRES 2024 report findings (30 June 2025)",
    publisher: "NHS Employers",
    address: "https://www.nhsemployers.org/articles/nhs-workforce-race-equality-standard",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "ons-style",
    title: "The five ethnic groups, as the Office for National Statistics names them",
    publisher: "Office for National Statistics",
    read: null,
    standing: "page",
  },
  {
    id: "ethnicity-pay-guidance",
    title: "Ethnicity pay reporting: guidance for employers (2023)",
    publisher: "HM Government",
    address: "https://www.gov.uk/government/publications/ethnicity-pay-reporting-guidance-for-employers",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "nhs-england-wdes",
    title: "NHS Workforce Disability Equality Standard (WDES) 2023: metrics",
    publisher: "NHS England",
    address: "https://www.england.nhs.uk/long-read/nhs-wdes-2023-metrics/",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "nhs-england-bank-wres",
    title: "Workforce Race Equality Standard (WRES) indicators for the NHS bank only workforce",
    publisher: "NHS England",
    address:
      "https://www.england.nhs.uk/publication/workforce-race-equality-standard-wres-indicators-for-bank-only-workers/",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "nhs-england-medical-wres",
    title: "Workforce Race Equality Standard (WRES): indicators for the NHS medical workforce",
    publisher: "NHS England",
    address:
      "https://www.england.nhs.uk/publication/workforce-race-equality-standard-wres-indicators-for-the-nhs-medical-workforce/",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "brevia-2025",
    title: "NHS England to be abolished",
    publisher: "Brevia",
    address: "https://www.brevia.co.uk/news/health/nhs-england-to-be-abolished",
    read: "2026-11",
    standing: "page",
  },
  {
    id: "unverified",
    title: "Widely held; no text that says so could be read",
    publisher: "none",
    read: null,
    standing: "unverified",
  },
] as const;

/** The name by which a row points to its source. */
export type SourceId = (typeof rows)[number]["id"];

/** A row of `sources`: where a fact of `reference` was read, and how far it can be trusted. */
export interface Source {
  /** The name by which rows refer to it. */
  readonly id: SourceId;
  /** Its title as printed. */
  readonly title: string;
  /** Who published it. */
  readonly publisher: string;
  /** A web address, where there is one. */
  readonly address?: string;
  /** When it was last read, as 2026-11; null where that is not known, since nobody wrote it down. */
  readonly read: string | null;
  /**
   * `document`: printed in a trust's published report, whose figures are test evidence here.
   * `page`: read on a public page. `unverified`: widely held, but not found in a text that we could read.
   */
  readonly standing: "document" | "page" | "unverified";
}

/**
 * Every source that a row of reference data names.
 *
 * @example
 * ```ts
 * import { sources } from "wres-metrics";
 * console.log(sources.find(({ id }) => id === "esneft-2022")?.standing); // document
 * ```
 * @since 0.1.0
 */
export const sources: readonly Source[] = rows;
