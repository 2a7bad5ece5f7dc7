import { fc, test } from "@fast-check/vitest";
import { countCsv, type RecordMapping, suggestMapping } from "wres-metrics/records";
import { countPayCsv } from "wres-metrics/pay";
import { expect } from "vitest";
import { tries } from "../support/lane.ts";

const headings = [
  "Employee Number",
  "Full Name",
  "Postcode",
  "Date of Birth",
  "Email",
  "Ethnic Origin",
  "Course Category",
  "Attendance Status",
  "Completion Date",
  "Hourly Rate",
];

const first = ["Oluwaseun", "Priya", "J", "Mo", "Dr A.", "May", "Zoë", "P"];
const last = ["Adeyemi", "Raghunathan", "Smith", "Farah", "Khan", "White", "O'Hara", "KHAN-LEE", "Lee"];

/** A person with some courses: each is a row, so that a name stands in many. */
const person = fc.record({
  id: fc.integer({ min: 1000, max: 29_999_999 }),
  name: fc.tuple(fc.constantFrom(...first), fc.constantFrom(...last), fc.boolean()),
  postcode: fc.constantFrom("CO4 5JL", "co45jl", "E1 6AN", "SW1A 2AA", "M1 1AE", "E11"),
  born: fc.constantFrom("14/02/1961", "14 Feb 61", "1961-02-14", "1961", "14.2.61"),
  email: fc.constantFrom("o.adeyemi@nhs.net", "o.adeyemi＠nhs.net", "o.adeyemi at nhs.net"),
  ethnicity: fc.constantFrom("A White - British", "H", "PC Black Nigerian", "Z Not Stated"),
  rows: fc.integer({ min: 1, max: 20 }),
});

test.prop([fc.array(person, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 9 })], {
  numRuns: tries(60),
})(
  "wherever the columns of an export have gone, no draft and no message says who anybody is",
  async (people, turn) => {
    const nameOf = ([one, other, isTurned]: readonly [string, string, boolean]): string =>
      isTurned ? `${other} ${one}` : `${one} ${other}`;
    const lines = people.flatMap(({ id, name, postcode, born, email, ethnicity, rows }) =>
      Array.from({ length: rows }, () =>
        [
          String(id),
          nameOf(name),
          postcode,
          born,
          email,
          ethnicity,
          "CPD",
          "Attended",
          "01/05/2021",
          "18.50",
        ].join(","),
      ),
    );
    const turned = [...headings.slice(turn), ...headings.slice(0, turn)];
    const text = [turned.join(","), ...lines].join("\n");
    const file = (): Blob => new Blob([text]);
    const ethnicity = { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } } as const;
    const mapping: RecordMapping = {
      kind: "training",
      ethnicity,
      persons: { column: "Employee Number", choose: "highest" },
      filters: [
        { name: "mandatory", column: "Course Category", codes: { use: ["training-categories"] } },
        { name: "attended", column: "Attendance Status", codes: { use: ["attendance"] } },
      ],
      dates: [{ name: "year", column: "Completion Date", from: "2021-04-01", to: "2022-03-31" }],
    };
    const counts = await countCsv(file(), mapping);
    const draft = await suggestMapping(file(), { kind: "training", year: 2022 });
    const since = await suggestMapping(file(), { mapping, year: 2022 });
    const pay = await countPayCsv(file(), { kind: "pay", hourly: "Hourly Rate", ethnicity });
    const said = JSON.stringify([counts.issues, counts.findings, draft, since, pay.issues, pay.findings]);
    const secrets = people.flatMap(({ id, name, postcode, born, email }) => [
      `"${String(id)}"`,
      nameOf(name),
      postcode,
      born,
      email,
    ]);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  },
);
