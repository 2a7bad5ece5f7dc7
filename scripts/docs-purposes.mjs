/**
 * What the public names are for, in the order of their lists: the first line whose file a name comes from takes it.
 * @type {readonly { purpose: string, files: RegExp }[]}
 */
const purposes = [
  {
    purpose: "A return: what goes in",
    files: /^(ingest\/(parse-return|schema)|model\/(return|counts|issue|schemas)|pipeline\/gather-return)/,
  },
  {
    purpose: "Calculate the nine indicators",
    files: /^(indicators|pipeline\/calculate-indicators|analysis\/nine-indicators)/,
  },
  {
    purpose: "Results and measures: what comes out",
    files:
      /^(ingest\/parse-results|model\/(results|answer|measure|find-measures|print-measure|protection|headlines)|report\/words)/,
  },
  {
    purpose: "How sure, and what it is called",
    files: /^(model\/(certainty|comparison-families)|analysis\/(uncertainty|judgement|complete-measures))/,
  },
  { purpose: "Years and strata", files: /^(analysis\/(series|strata)|model\/(year-comparison|period))/ },
  {
    purpose: "Measures beside the nine",
    files: /^(model\/local|analysis\/local|pipeline\/calculate-local|ingest\/parse-definitions)/,
  },
  {
    purpose: "Ethnicity pay gap",
    files: /^(model\/ethnicity-pay|analysis\/pay-gap|records\/pay|ingest\/parse-pay)/,
  },
  {
    purpose: "Groups within BME",
    files: /^(analysis\/disaggregation|model\/(disaggregation|rules\/ethnic-text))/,
  },
  {
    purpose: "Peers and England",
    files:
      /^(analysis\/benchmark|model\/(benchmarks|population-comparison)|pipeline\/benchmark-returns|ingest\/parse-national)/,
  },
  {
    purpose: "Targets and action plans",
    files:
      /^(analysis\/targets|model\/(targets|plan-answers|action-plan)|ingest\/parse-action-plan|workbook\/(reading|writing)\/plan)/,
  },
  { purpose: "Question a return", files: /^(review|model\/finding)/ },
  { purpose: "Tables that others have published", files: /^reference\// },
  { purpose: "Errors and numbers", files: /^(foundation\/|model\/decimal-of)/ },

  {
    purpose: "Count rows of staff",
    files:
      /^(records\/(count|source|csv|sheet|add-counts|read-rows)|model\/record-counts|pipeline\/part-tables|ingest\/parse-printed-counts)/,
  },
  {
    purpose: "Mappings: how a file is read",
    files: /^(records\/(mapping|suggest)|model\/(record-mapping|mapping-questions|date-format))/,
  },
  { purpose: "Count in a database", files: /^records\/sql/ },

  {
    purpose: "Hide small counts of a report",
    files: /^(disclosure\/(protection|publishable)|pipeline\/trusts-content)/,
  },
  {
    purpose: "Suppress and audit a table",
    files:
      /^(disclosure\/(suppression|audit|table|solver)|model\/disclosure|ingest\/parse-table|pipeline\/table-of-returns)/,
  },
  { purpose: "Other ways than suppression", files: /^disclosure\/alternatives/ },

  {
    purpose: "The document of a report",
    files: /^(report\/(tables|charts)|pipeline\/report-content|model\/document-contents)/,
  },
  { purpose: "Write it as text, a page or data", files: /^report\/(formats|html)/ },

  { purpose: "Functions of a spreadsheet", files: /^spreadsheet/ },
  { purpose: "Read a workbook", files: /^workbook\/reading/ },
  { purpose: "Write a workbook", files: /^(workbook|pipeline\/to-workbook)/ },

  { purpose: "Intervals", files: /^statistics\/.*interval/ },
  { purpose: "Adjust for several looks", files: /^statistics\/.*(adjustment)/ },
  { purpose: "Tests", files: /^statistics\/.*test/ },
  { purpose: "Funnels, trends and pooled ratios", files: /^statistics\// },
];

/**
 * The purpose of what a file of src/ exports; undefined where it needs none, since its entry point has but one.
 * @param {string} file
 * @returns {string | undefined}
 */
export const purposeOfFile = (file) => purposes.find(({ files }) => files.test(file))?.purpose;

/** The purposes in the order of their lists. */
export const purposeTitles = purposes.map(({ purpose }) => purpose);
