/** A statement of a document, and the command that computes, shows or checks it. */
export interface Statement {
  /** Its number in the list of 81 that was made from the documents. */
  readonly row: number;
  /** What the document says. */
  readonly says: string;
  /** The command, after `wres`. */
  readonly by: string;
  readonly files?: Readonly<Record<string, string>>;
  /** What the answer says, in one line. */
  readonly shows: readonly string[];
  /** The exit code, where it is not 0. */
  readonly code?: number;
}

const organisation = { code: "X", name: "Example" };

interface PlannedKpi {
  readonly title: string;
  readonly unit?: string;
  readonly better?: string;
  readonly from: readonly [value: string, on: string];
  readonly to: readonly (readonly [value: string, by: string])[];
  readonly reading?: readonly [value: string, on: string];
  readonly differenceOf?: object;
}

/** A plan as a file, its indicators of progress in their order. */
function planFile(
  kpis: readonly PlannedKpi[],
  actions: readonly object[] = [],
): Readonly<Record<string, string>> {
  const plan = {
    organisation,
    title: "Plan",
    kpis: kpis.map(({ title, unit = "percentage", better = "higher", from, to, reading, ...rest }) => ({
      ...{ id: title.toLowerCase().replaceAll(" ", "-"), title, unit, better },
      baseline: { value: from[0], on: from[1] },
      targets: to.map(([value, by]) => ({ value, by })),
      ...(reading !== undefined && { readings: [{ value: reading[0], on: reading[1] }] }),
      ...rest,
    })),
    actions: actions.map((action, index) => ({
      id: String(index + 1),
      owner: "HR",
      indicators: [],
      ...action,
    })),
  };
  return { "plan.json": JSON.stringify(plan) };
}

const PLAN = "plan plan.json --today 2024-03-31";

/** Printed figures with the numbers that they are made of, as a table to be checked. */
function figuresFile(...lines: readonly string[]): Readonly<Record<string, string>> {
  const head = "label,printed,numerator,denominator,numerator2,denominator2,what";
  return { "figures.csv": `${[head, ...lines].join("\n")}\n` };
}

const CHECK = "check figures.csv";

function returnFile(parts: object): Readonly<Record<string, string>> {
  return { "return.json": JSON.stringify({ organisation, year: 2022, ...parts }) };
}

/** The average of other trusts as a return of its own, with percentages alone: White, then BME. */
function averageFile(
  percentages: Readonly<Record<string, readonly [white: string, bme: string]>>,
): Readonly<Record<string, string>> {
  const survey = Object.fromEntries(
    Object.entries(percentages).map(([key, [white, bme]]) => [
      key,
      { white: { percentage: white }, bme: { percentage: bme } },
    ]),
  );
  const average = { organisation: { code: "PEERS", name: "Others" }, year: 2022, survey };
  return { "peers.json": JSON.stringify(average) };
}

/** BME staff of ten invented trusts who say that the public harassed them, of a thousand each. */
const otherTrusts = [201, 219, 232, 251, 258, 266, 274, 283, 291, 305] as const;

function trustFile(code: string, yes: number): string {
  const answers = { white: { yes: 200, answered: 1000 }, bme: { yes, answered: 1000 } };
  return JSON.stringify({
    organisation: { code, name: code },
    year: 2022,
    survey: { "harassment-from-public": answers },
  });
}

const ESNEFT = "report examples/esneft-2022.json";
const ESNEFT_TWO_YEARS = `${ESNEFT} --previous examples/esneft-2021.json`;
const LPT = "report examples/lpt-2022.json --previous examples/lpt-2021.json --denominator known";

const ofUhl2023: readonly Statement[] = [
  {
    row: 1,
    says: "BME staff overall 44.23%, then 49.5% by March 2024 and 55% by March 2025",
    by: PLAN,
    files: planFile([
      {
        title: "BME staff",
        from: ["44.23", "2023-03-31"],
        to: [
          ["49.5%", "March 2024"],
          ["55%", "March 2025"],
        ],
        // Half of the 366 days: 44.23 + 5.27 / 2 = 46.865
        reading: ["46", "2023-09-30"],
      },
    ]),
    shows: ["BME staff 44.23% 46.87% 46.00%"],
  },
  {
    row: 2,
    says: "very senior managers 5.00%, then 7.5% and 15%",
    by: PLAN,
    files: planFile([
      {
        title: "Very senior managers",
        from: ["5.00", "2023-03-31"],
        to: [
          ["7.5%", "March 2024"],
          ["15%", "March 2025"],
        ],
        reading: ["7.5", "2024-03-31"],
      },
    ]),
    shows: ["Very senior managers 7.50% on course, green"],
  },
  {
    row: 3,
    says: "“0.72%” of BME staff enter the formal process: a ratio with a percent sign",
    by: CHECK,
    // 0.36% over 0.50% is 0.72
    files: figuresFile("Disciplinary,0.72%,36,10000,50,10000"),
    shows: ['"0.72%" is printed; 0.72 follows. Most likely: in another unit'],
    code: 3,
  },
  {
    row: 4,
    says: "a target of 0.50% by March 2025 for that ratio",
    by: PLAN,
    files: planFile([
      {
        title: "Disciplinary",
        unit: "ratio",
        better: "toward-parity",
        from: ["0.72", "2023-03-31"],
        to: [["0.50", "March 2025"]],
      },
    ]),
    shows: ["“Disciplinary”: a target is further from even than the value before it."],
  },
  {
    row: 5,
    says: "training 0.99%, then 95%, then 85%",
    by: PLAN,
    files: planFile([
      {
        title: "Training",
        from: ["0.99", "2023-03-31"],
        to: [
          ["95%", "March 2024"],
          ["85%", "March 2025"],
        ],
      },
    ]),
    shows: [
      "“Training”: some values are so much larger than others that they may be in another unit; check which.",
    ],
  },
  {
    row: 6,
    says: "25.5% of BME staff harassed by the public (up by 1.2%)",
    by: CHECK,
    files: figuresFile("Indicator 5,25.5% (up by 1.2%),,,,,"),
    // 25.5 − 1.2 = 24.3, with half a unit of the last place of each on either side
    shows: ["the figure of the year before lies between 24.20% and 24.40%"],
  },
  {
    row: 7,
    says: "10.0% of White and of BME staff harassed by the public by March 2025",
    by: PLAN,
    files: planFile([
      { title: "White", better: "lower", from: ["25.5", "2023-03-31"], to: [["10.0%", "March 2025"]] },
      { title: "BME", better: "lower", from: ["20.6", "2023-03-31"], to: [["10.0%", "March 2025"]] },
    ]),
    shows: ["White 25.5%", "BME 20.6%", "10.00%"],
  },
  {
    row: 8,
    says: "23.7% (up 1.5) and 23.8% (down 0.3) harassed by staff",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({
        survey: {
          year: 2021,
          "harassment-from-staff": { white: { percentage: "23.8" }, bme: { percentage: "23.7" } },
        },
      }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        survey: {
          year: 2020,
          "harassment-from-staff": { white: { percentage: "24.1" }, bme: { percentage: "22.2" } },
        },
      }),
    },
    shows: ["23.8% 23.7%", "24.1% 22.2%", "−0.3 +1.5"],
  },
  {
    row: 9,
    says: "equal opportunities 59.9 and 46.4, then 70 and 60: the gap from 13.5 to 10",
    by: PLAN,
    files: planFile([
      { title: "White", from: ["59.9", "2023-03-31"], to: [["70%", "March 2025"]] },
      { title: "BME", from: ["46.4", "2023-03-31"], to: [["60%", "March 2025"]] },
      {
        title: "Gap",
        unit: "percentage-points",
        better: "lower",
        from: ["13.5", "2023-03-31"],
        // 70 − 60 is 10, and no 8
        to: [["8", "March 2025"]],
        differenceOf: { share: "white", less: "bme" },
      },
    ]),
    shows: ["“Gap” is to be +8.00 percentage points, but the targets for “White” and “BME” give +10.00."],
  },
  {
    row: 10,
    says: "discrimination 6.6 and 15.4, then 4.0 and 10.0 by August 2024",
    by: PLAN,
    files: planFile([
      { title: "BME", better: "lower", from: ["15.4", "2023-03-31"], to: [["10.0%", "August 2024"]] },
    ]),
    shows: ["BME 15.4%", "10.00%"],
  },
  {
    row: 11,
    says: "13.64% of the board",
    by: "report return.json",
    files: returnFile({ published: { "indicator-9/board/bme": "13.64" } }),
    shows: ["13.64%p", "given without its counts, so that there is no interval and no test"],
  },
  {
    row: 12,
    says: "board less workforce -30.56%, from 13.64% and 44.23%",
    by: CHECK,
    // 13.64 − 44.23 = −30.59, and 13.635 − 44.235 = −30.60, 13.645 − 44.225 = −30.58
    files: figuresFile("Board less workforce,-30.56,13.64%,,44.23%,,difference"),
    shows: [
      '"-30.56" is printed; −30.59 follows, and since its rates are rounded, any figure between −30.600 and −30.580.',
    ],
    code: 3,
  },
  {
    row: 13,
    says: "targets of 15% for the board, -25% for the difference and 55% for the workforce",
    by: "plan examples/action-plan.json --today 2024-04-30",
    // 15 − 55 = −40
    shows: ["is to be −25.00 percentage points, but the targets for", "give −40.00."],
  },
  {
    row: 14,
    says: "active bystander numbers up by 10%, from 66",
    by: "plan examples/action-plan.json --today 2024-04-30",
    // 66 × 1.1 = 72.6, which takes 73 people
    shows: ["66 73 71"],
  },
  {
    row: 15,
    says: "29 staff in a leadership programme, 4 of them promoted",
    by: "report return.json --measures promotion-from-application --only-measures",
    files: returnFile({
      local: { "promotion-from-application": { counted: { bme: 4 }, outOf: { bme: 29 } } },
    }),
    // 4 of 29
    shows: ["13.79%", "4 of 29"],
  },
  {
    row: 16,
    says: "pay data by race",
    by: "pay examples/pay.csv --columns mapping.json",
    files: {
      "mapping.json": JSON.stringify({
        kind: "pay",
        ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
        hourly: "Hourly Rate",
        bonus: "Bonus",
      }),
    },
    shows: ["The mean hourly pay of BME staff is", "Quarters of hourly pay"],
  },
  {
    row: 17,
    says: "the WRES of services, and of the trust that they make up",
    by: "rollup examples/divisions/medicine.json examples/divisions/surgery.json --whole examples/divisions/whole.json",
    // 118 and 71 are 189
    shows: ["training.accessed.bme: the 2 parts add up to 189; the return of RXX has 191."],
  },
  {
    row: 18,
    says: "BME members on interview panels for senior posts",
    by: "report return.json --measures interview-panels --only-measures",
    files: returnFile({
      workforce: { total: { white: 300, bme: 100 } },
      local: { "interview-panels": { counted: { white: 34, bme: 6 } } },
    }),
    // 6 of 40 is 15.0%, and 100 of 400 is 25.0%
    shows: ["15.0%", "−10.0"],
  },
];

const ofActionPlan2021: readonly Statement[] = [
  {
    row: 19,
    says: "colleagues who apply for promotion and receive it, in line with White colleagues",
    by: "report return.json --measures promotion-from-application --only-measures",
    files: returnFile({
      local: {
        "promotion-from-application": { counted: { white: 60, bme: 20 }, outOf: { white: 240, bme: 120 } },
      },
    }),
    // 25% over 16.67% is 1.5
    shows: ["White staff were 1.50 times as likely as BME staff"],
  },
  {
    row: 20,
    says: "no informal acting-up arrangements",
    by: PLAN,
    files: planFile([
      {
        title: "Informal acting up",
        unit: "count",
        better: "lower",
        from: ["12", "2023-03-31"],
        to: [["0", "March 2025"]],
      },
    ]),
    shows: ["Informal acting 12 6.0"],
  },
  {
    row: 21,
    says: "the likelihood of appointment moves closer to even",
    by: ESNEFT_TWO_YEARS,
    shows: ["appointed from shortlisting", "even"],
  },
  {
    row: 22,
    says: "progress as red, amber or green, a target day, a review date, a measure, an outcome, a responsible person",
    by: "plan plan.json --today 2021-11-30",
    files: planFile(
      [],
      [
        {
          title: "Review the panels",
          owner: "Head of recruitment",
          due: "31/10/2021",
          rag: "A",
          reviews: ["31/12/2021"],
          measure: "Each panel is trained",
          outcome: "Appointment is even",
          progress: "Three of five are trained",
        },
      ],
    ),
    shows: [
      "Overdue: 1 (31 October 2021).",
      "Next reviews: 1 on 31 December 2021.",
      "Owner: Head of recruitment. Measure: Each panel is trained. Outcome: Appointment is even. Progress: Three of five are trained.",
      "amber",
    ],
  },
  {
    row: 23,
    says: "WRES metrics and staff survey side by side, with the year before",
    by: ESNEFT_TWO_YEARS,
    shows: ["2 Appointment", "8 Discrimination at work", "2021 Change"],
  },
  {
    row: 24,
    says: "membership of a network goes up",
    by: "plan examples/action-plan.json --today 2024-04-30",
    shows: ["66 73 71", "staff network"],
  },
  {
    row: 25,
    says: "members of panels are trained within three years",
    by: "count panels.csv --columns mapping.json --format terminal",
    files: {
      "panels.csv": "Ethnicity,Trained on\nA,2019-05-01\nA,2017-01-31\nH,2021-03-31\nH,\n",
      "mapping.json": JSON.stringify({
        kind: "local",
        measure: "trained-panel-members",
        ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
        dates: [
          {
            name: "not within three years",
            column: "Trained on",
            from: "2018-04-01",
            to: "2021-03-31",
            blank: "exclude",
          },
        ],
      }),
    },
    shows: ["Counted 2", "not within three years"],
  },
];

const ofUhl2019: readonly Statement[] = [
  {
    row: 26,
    says: "BME staff in non-clinical bands 1 and 2, 8a to 9, and clinical 1 to 7",
    by: `${ESNEFT} --grouping bands-1-to-2=band-1,band-2 --grouping bands-1-to-7=band-1,band-2,band-3,band-4,band-5,band-6,band-7`,
    shows: ["Bands 1 to 2", "Bands 1 to 7"],
  },
  {
    row: 27,
    says: "342 consultants, 777 trainees",
    by: "report return.json",
    files: returnFile({
      workforce: {
        total: { white: 900, bme: 1119, unknown: 0 },
        medical: {
          consultants: { white: 500, bme: 342, unknown: 0 },
          "trainee-grades": { white: 400, bme: 777, unknown: 0 },
        },
      },
    }),
    // 342 of 842, and 777 of 1,177
    shows: ["Consultants 59.4% 40.6%", "Trainee grades 34.0% 66.0%"],
  },
  {
    row: 28,
    says: "below 1.00 BME applicants are more likely",
    by: ESNEFT,
    shows: ["White over BME: 1.00 is even, above 1 is worse for BME people."],
  },
  {
    row: 29,
    says: "a ratio of 1.8 for appointment, a deterioration of 0.2",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({ published: { "indicator-2/relative-likelihood": "1.8" } }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        published: { "indicator-2/relative-likelihood": "1.6" },
      }),
    },
    shows: ["Since 2021: from 1.6 to 1.8, by +0.20: a moderate change, away from even"],
  },
  {
    row: 30,
    says: "“1.8 times more likely”, for a ratio of 1.8",
    by: CHECK,
    // 18% over 10% is 1.8: 0.8 times more
    files: figuresFile("Appointment,1.8 times more likely,180,1000,100,1000"),
    shows: ["one reader takes it for so many times as likely, another for that and one more"],
  },
  {
    row: 31,
    says: "a two-year rolling average of disciplinaries",
    by: "report return.json --window two-year-average",
    files: returnFile({
      workforce: { total: { white: 1000, bme: 500, unknown: 0 } },
      disciplinary: {
        window: "single-year",
        entered: { white: 10, bme: 8 },
        enteredPreviousYear: { white: 12, bme: 6 },
      },
    }),
    // White (10 + 12) / 2 of 1,000 is 1.10%, BME (8 + 6) / 2 of 500 is 1.40%: 1.27
    shows: ["1.10%", "1.40%", "1.27"],
  },
  {
    row: 32,
    says: "a deterioration of 0.3 for the disciplinary process",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({ published: { "indicator-3/relative-likelihood": "1.5" } }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        published: { "indicator-3/relative-likelihood": "1.2" },
      }),
    },
    shows: ["Since 2021: from 1.2 to 1.5, by +0.30"],
  },
  {
    row: 33,
    says: "3,851 training episodes",
    by: "report return.json",
    files: returnFile({
      workforce: { total: { white: 2000, bme: 1000, unknown: 0 } },
      training: { counted: "episodes", accessed: { white: 2251, bme: 1600, unknown: 0 } },
    }),
    // (2251 / 2000) / (1600 / 1000) = 0.7034
    shows: ["0.70", "(episodes, not people)", "One person can have several episodes"],
  },
  {
    row: 34,
    says: "a ratio of 0.76 for training",
    by: CHECK,
    // 38% over 50%
    files: figuresFile("Training,0.76,380,1000,500,1000"),
    shows: ["1 figure follows"],
  },
  {
    row: 35,
    says: "harassment increased at the same rate for all groups",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({
        survey: {
          year: 2021,
          "harassment-from-public": { white: { yes: 240, answered: 1000 }, bme: { yes: 140, answered: 500 } },
        },
      }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        survey: {
          year: 2020,
          "harassment-from-public": { white: { yes: 220, answered: 1000 }, bme: { yes: 130, answered: 500 } },
        },
      }),
    },
    // 28.0 − 24.0 = 4.0, and 26.0 − 22.0 = 4.0: both by 2.0
    shows: ["+4.0", "+2.0", "could be chance"],
  },
  {
    row: 36,
    says: "a 3% increase in discrimination",
    by: CHECK,
    // 13% after 10% is 3 points, and 30 per cent more
    files: figuresFile("Discrimination,an increase of 3%,130,1000,100,1000"),
    shows: ["of a share this is percentage points to one reader, and per cent of the share to another"],
    code: 3,
  },
  {
    row: 37,
    says: "board voting members less workforce: -17.50%",
    by: CHECK,
    files: figuresFile("Voting board less workforce,-17.50,1,10,275,1000,difference"),
    // 10.0 − 27.5
    shows: ["1 figure follows"],
  },
];

const ofEsneft2022: readonly Statement[] = [
  {
    row: 38,
    says: "from 20.2% to 21%, growth of just under 4%",
    by: CHECK,
    // 21.0 / 20.2 − 1 is 3.96 per cent
    files: figuresFile("Growth of the share,just under 4%,210,1000,202,1000"),
    shows: ["1 figure follows"],
  },
  {
    row: 39,
    says: "the local population: 90.82% and 9.15%",
    by: "report return.json",
    files: returnFile({
      workforce: { total: { white: 800, bme: 200, unknown: 0 } },
      population: { area: "Suffolk", source: "Census 2011", percentages: { white: "90.82", bme: "9.15" } },
    }),
    // 20.00 − 9.15 = 10.85, half away from zero
    shows: ["10.9 percentage points above the 9.15% of the population"],
  },
  {
    row: 40,
    says: "+2% year on year for all groups",
    by: PLAN,
    files: planFile([{ title: "All", from: ["20", "2023-03-31"], to: [["+2% a year", "March 2025"]] }]),
    shows: ["per cent", "points"],
    code: 1,
  },
  {
    row: 41,
    says: "board 5.5% and 94.5%",
    by: CHECK,
    files: figuresFile("BME members of the board,5.5%,1,19"),
    // 1 of 19 is 5.3%, and 1 of 18 is 5.6%
    shows: ['"5.5%" is printed; 5.3% follows.'],
    code: 3,
  },
  {
    row: 42,
    says: "bands 5 to 7 with 8a and 8b",
    by: `${ESNEFT} --grouping bands-5-to-8b=band-5,band-6,band-7,band-8a,band-8b`,
    shows: ["Bands 5 to 8b"],
  },
  {
    row: 43,
    says: "appointment 1.25",
    by: ESNEFT,
    shows: [
      "White people were 1.25 times as likely as BME people to be appointed from shortlisting",
      "p = 0.00003",
    ],
  },
  { row: 44, says: "disciplinary 0.51%, 0.52%, 2.33%: 1.03", by: ESNEFT, shows: ["0.51% 0.52% 2.33% 1.03"] },
  { row: 45, says: "training 10.13%, 11.52%: 0.88", by: ESNEFT, shows: ["10.13% 11.52%", "0.88"] },
  {
    row: 46,
    says: "harassment 26.0% and 33.3%, then 29.8% and 35.3%",
    by: ESNEFT_TWO_YEARS,
    shows: ["29.8% 35.3%", "26.0% 33.3%"],
  },
  {
    row: 47,
    says: "80% for all employees",
    by: PLAN,
    files: planFile([
      { title: "Appraisals", from: ["64", "2023-03-31"], to: [["80% for all", "March 2025"]] },
    ]),
    shows: ["Appraisals 64%", "80.00%"],
  },
  { row: 48, says: "discrimination: 12.7 points", by: ESNEFT, shows: ["12.7 percentage points apart"] },
  {
    row: 49,
    says: "voting members of the board: 13 and 1",
    by: `${ESNEFT} --format csv`,
    shows: ["indicator-9/voting/bme"],
  },
  {
    row: 50,
    says: "board less workforce +16.8, -16.1, -0.7",
    by: ESNEFT,
    shows: ["All board members less workforce 16.8 −16.1 −0.7"],
  },
  {
    row: 51,
    says: "statistically significant variances: 5% or more",
    by: `${ESNEFT} --verdict-rule five-points`,
    shows: ["five percentage points"],
  },
  {
    row: 52,
    says: "52% of panels are diverse, to be 100%",
    by: PLAN,
    files: planFile([{ title: "Diverse panels", from: ["52", "2023-03-31"], to: [["100%", "March 2025"]] }]),
    shows: ["Diverse panels 52%", "100.00%"],
  },
  {
    row: 53,
    says: "cases of bullying: 4 BAME to 5 non-BAME",
    by: "report return.json --measures bullying-cases --only-measures",
    files: returnFile({
      workforce: { total: { white: 9000, bme: 2400, unknown: 200 } },
      local: { "bullying-cases": { counted: { white: 5, bme: 4 } } },
    }),
    // 4 of 2,400 is 0.17%, 5 of 9,000 is 0.06%: 3.00
    shows: ["4 of 2,400", "5 of 9,000", "3.00"],
  },
  {
    row: 54,
    says: "leavers, sickness, secondment and promotion by ethnicity",
    by: "report return.json --measures leavers --measures sickness-absence --measures secondment --measures promotion --only-measures",
    files: returnFile({
      workforce: { total: { white: 1000, bme: 500, unknown: 0 } },
      local: {
        leavers: { counted: { white: 100, bme: 60 } },
        secondment: { counted: { white: 20, bme: 5 } },
        promotion: { counted: { white: 50, bme: 20 } },
        "sickness-absence": {
          amounts: { white: { amount: "14600", outOf: "365000" }, bme: { amount: "9125", outOf: "182500" } },
        },
      },
    }),
    // 10% and 12%, 2% and 1%, 5% and 4%; 4% and 5% of days
    shows: ["10.00% 12.00%", "2.00% 1.00%", "5.00% 4.00%", "4.00% 5.00%"],
  },
  {
    row: 55,
    says: "Black, Asian, Mixed, Other and White",
    by: LPT,
    shows: [
      "Black staff +21.9 points, beyond chance",
      "16.2 percentage points higher among staff from Mixed ethnic groups",
      "11.1 percentage points lower among Asian staff than among White staff",
    ],
  },
  {
    row: 56,
    says: "an intersectional lens: ethnicity with sex and grade",
    by: "report return.json",
    files: returnFile({
      workforce: {
        total: { white: 400, bme: 100, unknown: 0 },
        strata: [
          {
            by: ["sex", "grade"],
            of: ["women", "band-6"],
            workforce: { white: 300, bme: 60, unknown: 0 },
          },
          { by: ["sex", "grade"], of: ["men", "band-6"], workforce: { white: 100, bme: 40, unknown: 0 } },
        ],
      },
      survey: {
        discrimination: { white: { yes: 60, answered: 1000 }, bme: { yes: 60, answered: 400 } },
        strata: [
          {
            by: "sex",
            of: "women",
            discrimination: { white: { yes: 36, answered: 600 }, bme: { yes: 48, answered: 240 } },
          },
        ],
      },
    }),
    // 60 of 360 is 16.7%, of all 100 of 500 20%; 36 of 600 is 6%, 48 of 240 20%
    shows: ["sex: women, grade: band-6 83.3% 16.7% 0.0% −3.3", "sex: women 6.0% 20.0% 14.0"],
  },
  {
    row: 57,
    says: "the standard is reported by quarter",
    by: "report examples/quarters/2023-24-q1.json --previous examples/quarters/2022-23-q1.json",
    // 190 of 842 over 118 of 655 is 1.25; 206 of 860 over 88 of 540 is 1.47
    shows: [
      "Q1 2023/24, April to June 2023, beside Q1 2022/23",
      "Q1 2023/24 22.57% 18.02% 17.86% 1.25",
      "Q1 2022/23 23.95% 16.30% 24.00% 1.47",
    ],
  },
  {
    row: 58,
    says: "completion “December 2022 ongoing”, “March 2022 - then bi-annual”",
    by: "plan plan.json --today 2022-06-30",
    files: planFile(
      [],
      [
        { title: "First", due: "December 2022 ongoing" },
        { title: "Second", due: "March 2022 - then bi-annual" },
      ],
    ),
    shows: ["December 2022 ongoing", "March 2022 - then bi-annual"],
  },
  {
    row: 59,
    says: "leadership is representative by 2028",
    by: "targets examples/esneft-2022.json --by 2028",
    shows: ["2028"],
  },
  {
    row: 60,
    says: "the rate of declared ethnicity increases",
    by: "report return.json --measures declaration-rate --only-measures",
    files: returnFile({ workforce: { total: { white: 4102, bme: 1409, unknown: 180 } } }),
    // 5,511 of 5,691
    shows: ["96.8%"],
  },
];

const ofLpt2022: readonly Statement[] = [
  {
    row: 61,
    says: "25.6% (1409 of 5511), up from 24.4%",
    by: LPT,
    shows: ["Whole workforce 74.4% 25.6% 24.4% +1.2"],
  },
  {
    row: 62,
    says: "ethnicity known for 96.8% (5,511 of 5,691)",
    by: "report examples/lpt-2022.json --measures declaration-rate --only-measures",
    shows: ["96.8%", "5,511 of 5,691"],
  },
  {
    row: 63,
    says: "over-, proportionately or under-represented, band by band",
    by: LPT,
    shows: ["under-represented in clinical bands 4, 6, 7 and 8a"],
  },
  {
    row: 64,
    says: "bands 3 to 4, 6 to VSM, medics of all grades",
    by: `${LPT} --grouping bands-3-to-4=band-3,band-4`,
    shows: ["Bands 3 to 4"],
  },
  {
    row: 65,
    says: "bank: 42.7% (409 of 958)",
    by: "report return.json",
    files: returnFile({ bank: { workforce: { total: { white: 549, bme: 409 } } } }),
    // 549 + 409 = 958
    shows: ["Bank workers", "Whole workforce 57.3% 42.7%"],
  },
  {
    row: 66,
    says: "bank workers of BME groups 4.47 times as likely",
    by: "report return.json",
    files: returnFile({ published: { "bank/indicator-3/relative-likelihood": "4.47" } }),
    shows: ["BME staff were 4.47 times as likely as White staff"],
  },
  {
    row: 67,
    says: "bank 29.3% against substantive 16.4%",
    by: CHECK,
    // 29.3 − 16.4 = 12.9
    files: figuresFile("Bank against substantive,12.9 percentage points,29.3%,,16.4%,,difference"),
    shows: ["1 figure follows"],
  },
  {
    row: 68,
    says: "1.97, 1.14, 1.46, 1.79: worsening since 2019/20",
    by: "report 2022.json --previous 2021.json --previous 2020.json",
    files: Object.fromEntries(
      [
        [2020, 341, 3005, 186, 1861],
        [2021, 400, 3327, 171, 2082],
        [2022, 596, 3842, 207, 2386],
      ].map(([year, white, whiteOf, bme, bmeOf]) => [
        `${String(year)}.json`,
        JSON.stringify({
          organisation,
          year,
          shortlisting: { shortlisted: { white: whiteOf, bme: bmeOf }, appointed: { white, bme } },
        }),
      ]),
    ),
    shows: ["Since 2020 each year away from even: 1.14, 1.46, 1.79"],
  },
  {
    row: 69,
    says: "1.41 over two years, 1.64 over one",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({
        disciplinary: { window: "two-year-average" },
        published: { "indicator-3/relative-likelihood": "1.41" },
      }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        disciplinary: { window: "single-year" },
        published: { "indicator-3/relative-likelihood": "1.64" },
      }),
    },
    // Two windows are two questions: both stand, and no change is made of them.
    shows: [
      "1.41p",
      "1.64p",
      "not comparable with 2021: the cases of the two years are counted over different windows",
    ],
  },
  {
    row: 70,
    says: "training 1.07",
    by: LPT,
    shows: ["White staff were 1.07 times as likely as BME staff to access"],
  },
  {
    row: 71,
    says: "similar trusts: 31.8% and 26.2%, 46.8% and 61.0%, 14.4% and 6.0%",
    by: "compare examples/lpt-2022.json peers.json",
    files: averageFile({
      "harassment-from-public": ["26.2", "31.8"],
      "equal-opportunities": ["61.0", "46.8"],
      discrimination: ["6.0", "14.4"],
    }),
    // Averages without counts: they stand beside, and nothing is placed. 31.8 − 26.2 = 5.6
    shows: [
      "Others (PEERS) –n 46.8% 14.4%",
      "The figures run from 24.3% to 31.8%.",
      "5.6 not tested: percentages only",
    ],
  },
  {
    row: 72,
    says: "among the best 30% of trusts, better than 41% of them",
    by: `compare own.json ${otherTrusts.map((_, index) => `trust-${String(index)}.json`).join(" ")} --format json`,
    // The document prints no figure of the others, so that these are invented. Of ten, seven have more than 240 of 1,000: better than 70%.
    files: Object.fromEntries<string>([
      ["own.json", trustFile("OWN", 240)],
      ...otherTrusts.map(
        (yes, index) => [`trust-${String(index)}.json`, trustFile(`T${String(index)}`, yes)] as const,
      ),
    ]),
    shows: ['"better": 3, "tied": 0, "worse": 7', '"percentile": "70"'],
  },
  {
    row: 73,
    says: "better than the Midlands as a whole",
    by: "compare examples/lpt-2022.json peers.json --format csv",
    // The document prints no figure of the Midlands; this one is invented.
    files: averageFile({ "harassment-from-public": ["26.2", "31.8"] }),
    shows: ["PEERS,Others,,,2022,indicator-5/bme", "RT5"],
  },
  {
    row: 74,
    says: "43.7% of Black colleagues are harassed by the public, more than of any other group",
    by: LPT,
    // 45 of 103
    shows: ["43.7%", "45 of 103"],
  },
  {
    row: 75,
    says: "questions 14b and 14c, and the two together",
    by: "count survey.csv --columns mapping.json",
    files: {
      // Of three White people one said yes to the first, one to the second, one to none.
      "survey.csv": "Ethnicity,Q14b,Q14c\nA,1,2\nA,2,1\nA,2,2\n",
      "mapping.json": JSON.stringify({
        kind: "survey",
        year: 2021,
        ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
        questions: Object.fromEntries(
          ["harassment-from-managers", "harassment-from-colleagues"].map((question, index) => [
            question,
            { column: ["Q14b", "Q14c"][index], codes: { table: { 1: "yes", 2: "no" } } },
          ]),
        ),
      }),
    },
    shows: ['"harassment-from-staff": { "white": { "yes": 2, "answered": 3 }'],
  },
  {
    row: 76,
    says: "indicator 7 of earlier years, recalculated with “not sure”",
    by: "report return.json --previous before.json",
    files: {
      ...returnFile({ survey: { year: 2021, "equal-opportunities": { bme: { percentage: "52.8" } } } }),
      "before.json": JSON.stringify({
        organisation,
        year: 2021,
        survey: { year: 2020, recalculated: true, "equal-opportunities": { bme: { percentage: "51.0" } } },
      }),
    },
    shows: ["52.8%", "51.0%", "+1.8"],
  },
  {
    row: 77,
    says: "the board less the workforce: -8.9, +1.7, -8.9",
    by: "report return.json",
    files: returnFile({
      published: {
        "indicator-9/difference/board/bme": "-8.9",
        "indicator-9/difference/voting/bme": "1.7",
        "indicator-9/difference/executive/bme": "-8.9",
      },
    }),
    shows: ["All board members less workforce", "−8.9p", "1.7p"],
  },
  {
    row: 78,
    says: "headcounts below 10 are redacted, with what gives them away",
    by: `${ESNEFT} --publish`,
    shows: [
      "[c] confidential: hidden, because a count behind it is small or would help to work out a small one",
    ],
  },
  {
    row: 79,
    says: "25.6% of bands 8a and above by 2025",
    by: "targets examples/lpt-2022.json --by 2025 --target 25.6%",
    shows: ["25.6%", "2025"],
  },
  {
    row: 80,
    says: "actions for metrics 2 and 7, blue or amber, with milestones, “Ongoing”, “Summer 2023”",
    by: "plan plan.json --today 2022-10-01",
    files: planFile(
      [],
      [
        {
          title: "One",
          indicators: [2, 7],
          due: "Ongoing",
          rag: "B",
          milestones: [{ title: "Step", due: "Summer 2023" }],
        },
        { title: "Two", due: "Summer 2023", rag: "A" },
      ],
    ),
    shows: ["Ongoing complete blue: complete", "Summer 2023", "Indicators 2 and 7."],
  },
  {
    row: 81,
    says: "grievances, outcomes of bullying cases, acting up",
    by: "report return.json --measures grievances --measures bullying-cases --measures bullying-cases-upheld --measures acting-up --only-measures",
    files: returnFile({
      workforce: { total: { white: 1000, bme: 500, unknown: 0 } },
      local: {
        grievances: { counted: { white: 20, bme: 20 } },
        "bullying-cases": { counted: { white: 40, bme: 30 } },
        "bullying-cases-upheld": { counted: { white: 20, bme: 6 } },
        "acting-up": { counted: { white: 30, bme: 10 } },
      },
    }),
    // 2% and 4%; 50% and 20% of those who raised a case; 3% and 2%
    shows: ["2.00% 4.00%", "50.00% 20.00%", "3.00% 2.00%"],
  },
];

/** Every row of the list, in its order. */
export const statements: readonly Statement[] = [
  ...ofUhl2023,
  ...ofActionPlan2021,
  ...ofUhl2019,
  ...ofEsneft2022,
  ...ofLpt2022,
];
