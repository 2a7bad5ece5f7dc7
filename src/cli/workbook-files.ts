/** What is imported when a workbook, a file of Word or a picture is asked for: all at once, as each file that Node reads takes time. */
export { toWorkbook } from "../pipeline/to-workbook.ts";
export { pngIfInstalled } from "../report/charts/chart-png.ts";
export { htmlReport, illustratedHtml } from "../report/charts/html-report.ts";
export { renderChart } from "../report/charts/render-chart.ts";
export { figuresOfWorkbook } from "../workbook/reading/figures-of-workbook.ts";
export { fromWorkbook } from "../workbook/reading/from-workbook.ts";
export { planOfWorkbook } from "../workbook/reading/plan-of-workbook.ts";
export { docxReport, illustratedDocx } from "../workbook/writing/docx-report.ts";
export { mappingWorkbook } from "../workbook/writing/mapping-workbook.ts";
export { planTemplate } from "../workbook/writing/plan-workbook.ts";
export { publicationTextOf, workbookReport } from "../workbook/writing/workbook-report.ts";
export { publicationTextOfDocx } from "../workbook/xlsx/docx-package.ts";
export { writeWorkbook } from "../workbook/xlsx/write-workbook.ts";
