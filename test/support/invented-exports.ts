import { seededChance } from "./seeded-chance.mjs";

/** A group, or a group that is unknown. */
type Word = "white" | "mixed" | "asian" | "black" | "other" | "unknown";
type Counts = Readonly<Partial<Record<Word, number>>>;

/** How an export is written: each of these says the same in another way. */
export interface Manner {
  readonly headings: 0 | 1 | 2;
  readonly titles: number;
  readonly dash: string;
  readonly and: string;
  readonly days: "31-MAR-2022" | "31/03/2022" | "2022-03-31" | "31 March 2022" | "20220331";
  readonly total: boolean;
  readonly reversed: boolean;
  readonly encoding: "utf-8" | "utf-8 with a mark" | "utf-16" | "windows-1252";
}

/** The dashes of Windows-1252 that the exports use; every other character of them is ASCII. */
const windowsDashes: Readonly<Record<string, number>> = { "–": 0x96, "—": 0x97 };

/** The bytes of an export as its system writes them. */
export function exportBytes(text: string, { encoding }: Manner): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case "utf-8":
      return new TextEncoder().encode(text);
    case "utf-8 with a mark":
      return new TextEncoder().encode(`\uFEFF${text}`);
    case "utf-16":
      return new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);
    case "windows-1252":
      return Uint8Array.from(text, (sign) => windowsDashes[sign] ?? sign.charCodeAt(0));
  }
}

/** A file as text, and what a careful analyst counts in it. */
interface Export {
  readonly text: string;
  readonly right: Readonly<Record<string, Counts>>;
}

// oxfmt-ignore
const ethnic: readonly (readonly [string, Word])[] = [
  ["A White - British", "white"], ["B White - Irish", "white"], ["CA White English", "white"], ["CY White Other European", "white"],
  ["D Mixed - White & Black Caribbean", "mixed"], ["GF Mixed - Other/Unspecified", "mixed"], ["H Asian or Asian British - Indian", "asian"],
  ["LE Asian Sri Lankan", "asian"], ["M Black or Black British - Caribbean", "black"], ["PC Black Nigerian", "black"], ["R Chinese", "other"],
  ["S Any Other Ethnic Group", "other"], ["SC Filipino", "other"], ["Z Not Stated", "unknown"], ["Unspecified", "unknown"], ["", "unknown"],
];
// oxfmt-ignore
const pay: readonly (readonly [scale: string, group: string, cell: string])[] = [
  ["Review Body Band 5", "Nursing and Midwifery Registered", "clinical band-5"], ["NHS|XR05|Review Body Band 5", "Allied Health Professionals", "clinical band-5"],
  ["XR06", "Healthcare Scientists", "clinical band-6"], ["Review Body Band 8 - Range A", "Add Prof Scientific and Technic", "clinical band-8a"],
  ["Non Review Body Band 2", "Estates and Ancillary", "nonClinical band-2"], ["NHS|XN08|Non Review Body Band 8 - Range A", "Administrative and Clerical", "nonClinical band-8a"],
  ["VSM", "Administrative and Clerical", "nonClinical vsm"], ["Consultant", "Medical and Dental", "medical consultants"],
  ["YC72|Consultant (post 31 Oct 2003)", "Medical and Dental", "medical consultants"], ["Specialty Registrar", "Medical and Dental", "medical trainee-grades"],
];
const [first, last] = [Date.UTC(2021, 3, 1), Date.UTC(2022, 2, 31)];
const DAY = 86_400_000;

/** The exports of an invented trust, by the number of its draw. */
export function inventedExports(seed: number, manner: Manner) {
  const { next: chance, pick } = seededChance(seed);
  const people = Array.from({ length: 300 }, (_, index) => ({
    number: String(20_000_000 + 3 * index),
    ethnicity: pick(ethnic),
    pay: pick(pay),
  }));
  return {
    staff: staff(people, pick, chance, manner),
    applications: applications(pick, chance, manner),
    cases: cases(people, pick, manner),
    training: training(people, pick, manner),
  };
}

interface Person {
  readonly number: string;
  readonly ethnicity: (typeof ethnic)[number];
  readonly pay: (typeof pay)[number];
}
type Pick = <Item>(items: readonly Item[]) => Item;

/** Adds one to a cell of counts. */
class Sums {
  readonly sums: Record<string, Record<string, number>> = {};

  add(cell: string, group: Word): void {
    const counts = (this.sums[cell] ??= {});
    counts[group] = (counts[group] ?? 0) + 1;
  }
}

function staff(people: readonly Person[], pick: Pick, chance: () => number, manner: Manner): Export {
  const sums = new Sums();
  const rows = people.flatMap(({ number, ethnicity: [text, group], pay: [scale, part, cell] }) => {
    const contract = pick(["Permanent", "Permanent", "Permanent", "Fixed Term Temp", "Bank", "Honorary"]);
    const began = last - Math.floor(chance() * 900 - 40) * DAY;
    const row = (kind: string, primary: string) => [
      "Anytown",
      number,
      scale,
      part,
      text,
      kind,
      primary,
      day(began, manner),
    ];
    const isCounted = began <= last && contract !== "Honorary";
    if (isCounted) sums.add(contract === "Bank" ? `bank ${cell}` : cell, group);
    const second = contract === "Permanent" && chance() < 0.1;
    return second ? [row("Bank", "No"), row(contract, "Yes")] : [row(contract, "Yes")];
  });
  const headings = [
    [
      "Organisation",
      "Employee Number",
      "Pay Scale",
      "Staff Group",
      "Ethnic Origin",
      "Assignment Category",
      "Primary Assignment",
      "Latest Start Date",
    ],
    ["Org", "Staff ID", "AfC Band", "Staff Group", "Ethnicity", "Contract Type", "Primary", "Start Date"],
    [
      "Employer",
      "employee no",
      "Pay Grade",
      "STAFF GROUP",
      "Ethnic Group",
      "Employee Category",
      "Main Assignment (Y/N)",
      "Hire Date",
    ],
  ];
  return { text: csv(headings[manner.headings] ?? [], rows, manner), right: sums.sums };
}

function applications(pick: Pick, chance: () => number, manner: Manner): Export {
  const sums = new Sums();
  const rows = Array.from({ length: 400 }, (_, index) => {
    const [text, group] = pick(ethnic);
    const shortlisted = chance() < 0.4;
    const appointed = shortlisted && chance() < 0.3;
    if (shortlisted) sums.add("shortlisted", group);
    if (appointed) sums.add("appointed", group);
    const yes = (is: boolean): string => (is ? "Yes" : "No");
    return [
      `387-${String(index % 40)}`,
      String(index),
      day(first + index * DAY, manner),
      text,
      yes(shortlisted),
      yes(appointed),
      pick(["Withdrawn", "Interviewed"]),
    ];
  });
  const headings = [
    [
      "Vacancy Ref",
      "Application ID",
      "Application Date",
      "Ethnic Origin",
      "Shortlisted",
      "Appointed",
      "Current Status",
    ],
    ["Job Reference", "Application Number", "Applied On", "Ethnicity", "Short Listed", "Hired", "Status"],
    ["VACANCY", "Application", "Date", "Ethnic category", "Shortlisted (Y/N)", "Appointed (Y/N)", "Outcome"],
  ];
  return { text: csv(headings[manner.headings] ?? [], rows, manner), right: sums.sums };
}

function cases(people: readonly Person[], pick: Pick, manner: Manner): Export {
  const [sums, seen] = [new Sums(), new Set<string>()];
  const rows = Array.from({ length: 150 }, (_, index) => {
    const {
      number,
      ethnicity: [text, group],
    } = pick(people);
    const opened = first - 250 * DAY + Math.floor((index * 830) / 150) * DAY;
    const [type, formal] = [
      pick(["Disciplinary", "Disciplinary", "Grievance", "Sickness Absence", "Bullying & Harassment"]),
      pick(["Formal", "Informal"]),
    ];
    if (
      type === "Disciplinary" &&
      formal === "Formal" &&
      opened >= first &&
      opened <= last &&
      !seen.has(number)
    ) {
      seen.add(number);
      sums.add("entered", group);
    }
    return [
      `ER-${String(index)}`,
      number,
      type,
      day(opened, manner),
      formal,
      pick(["Warning", "Ongoing"]),
      text,
    ];
  });
  const headings = [
    [
      "Case Reference",
      "Employee Number",
      "Case Type",
      "Date Opened",
      "Formal/Informal",
      "Outcome",
      "Ethnicity",
    ],
    ["Case Ref", "Employee No", "Type of Case", "Opened", "Formality", "Sanction", "Ethnic Origin"],
    ["Case No", "Staff Number", "Case Category", "Start Date", "FORMAL / INFORMAL", "Result", "Ethnic group"],
  ];
  return { text: csv(headings[manner.headings] ?? [], rows, manner), right: sums.sums };
}

function training(people: readonly Person[], pick: Pick, manner: Manner): Export {
  const [sums, seen] = [new Sums(), new Set<string>()];
  const rows = Array.from({ length: 500 }, (_, index) => {
    const {
      number,
      ethnicity: [text, group],
    } = pick(people);
    const done = first + (((index * 7) % 430) - 30) * DAY;
    const [category, status] = [
      pick(["Non-Mandatory", "Mandatory", "CPD", "Statutory"]),
      pick(["Attended", "Did Not Attend", "Cancelled"]),
    ];
    const counts =
      ["Non-Mandatory", "CPD"].includes(category) && status === "Attended" && done >= first && done <= last;
    if (counts && !seen.has(number)) {
      seen.add(number);
      sums.add("accessed", group);
    }
    return [
      number,
      `Person ${number}`,
      pick(["Excel", "Leadership"]),
      category,
      day(done, manner),
      status,
      text,
    ];
  });
  const headings = [
    [
      "Employee Number",
      "Full Name",
      "Course Title",
      "Course Category",
      "Completion Date",
      "Attendance Status",
      "Ethnic Origin",
    ],
    ["Staff No", "Name", "Course", "Training Type", "Date Completed", "Attendance", "Ethnicity"],
    ["Learner ID", "NAME", "Course Name", "Category", "Course Date", "Status", "Ethnic Category"],
  ];
  return { text: csv(headings[manner.headings] ?? [], rows, manner), right: sums.sums };
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

function day(time: number, { days }: Manner): string {
  const [year = "", month = "", date = ""] = new Date(time).toISOString().slice(0, 10).split("-");
  const name = months[Number(month) - 1] ?? "";
  switch (days) {
    case "31-MAR-2022":
      return `${date}-${name.slice(0, 3).toUpperCase()}-${year}`;
    case "31/03/2022":
      return `${date}/${month}/${year}`;
    case "2022-03-31":
      return `${year}-${month}-${date}`;
    case "31 March 2022":
      return `${String(Number(date))} ${name} ${year}`;
    case "20220331":
      return year + month + date;
  }
}

function csv(headings: readonly string[], rows: readonly (readonly string[])[], manner: Manner): string {
  const respelt = (text: string): string =>
    text.replaceAll(" - ", ` ${manner.dash} `).replaceAll("&", manner.and);
  // A line of totals is known by its first cell.
  const order = <Item>(cells: readonly Item[]): readonly Item[] =>
    manner.reversed ? [...cells.slice(0, 1), ...cells.slice(1).toReversed()] : cells;
  const titles = Array.from({ length: manner.titles }, (_, index) =>
    index === 1 ? [] : ["Anytown – an extract", "31-MAR-2022"],
  );
  const total = manner.total ? [["Total", ...headings.slice(2).map(() => ""), String(rows.length)]] : [];
  return [...titles, order(headings), ...rows.map((row) => order(row.map(respelt))), ...total]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");
}
