// What records-bench.mjs counts: ethnicity by pay scale and staff group, of those who are not only on the bank.

/** Without persons, as a GROUP BY counts: every row is somebody. */
export const benchMapping = {
  kind: "workforce",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
  row: {
    column: "Pay Scale",
    codes: {
      use: ["agenda-for-change", "medical-grades"],
      table: { "Trust Board": "vsm", "Locum Consultant": "consultants", "Core Trainee": "trainee-grades" },
    },
  },
  part: {
    column: "Staff Group",
    codes: { table: { "Nursing, Midwifery": "clinical" }, use: ["staff-groups"] },
  },
  filters: [{ name: "contract", column: "Assignment Category", codes: { use: ["assignment-categories"] } }],
};

/** Each person once, by their primary assignment. */
export const withPersons = {
  ...benchMapping,
  persons: {
    column: "Employee Number",
    choose: "primary",
    primary: { column: "Primary", codes: { use: ["primary-assignment"] } },
  },
};
