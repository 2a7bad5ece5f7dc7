/**
 * Files of Word: a report, a comparison or what targets need, as a document that a board paper can start from. It needs docx, and
 * @resvg/resvg-js for programs that show no SVG; a caller installs them or hands them in.
 *
 * @module
 */
export { type DocxTools, docxReport, illustratedDocx } from "./workbook/writing/docx-report.ts";
