/** The sheets of the workbook of an action plan: a row of headings, and under it a row for each thing. */
export const planSheets = {
  plan: { title: "Plan", columns: ["Organisation", "Code", "Title of the plan"] },
  actions: {
    title: "Actions",
    columns: [
      "Id",
      "Title",
      "Indicators",
      "Owner",
      "Due",
      "Status",
      "RAG",
      "Measure",
      "Outcome",
      "Progress",
      "Reviews",
      "High-impact actions",
      "Indicators of progress",
    ],
  },
  milestones: { title: "Milestones", columns: ["Action", "Title", "Due", "Status"] },
  kpis: {
    title: "Indicators of progress",
    columns: ["Id", "Title", "Indicator", "Group", "Unit", "Better", "Difference of", "Less"],
  },
  values: { title: "Values", columns: ["Indicator of progress", "What", "Day", "Value"] },
} as const;

/** A row of headings stands in the third row, under the title of the sheet and how it is filled in. */
export const PLAN_HEADER_ROW = 3;
