/**
 * Files of Word: a report, a comparison or what targets need, as a document that a board paper can start from. It needs docx, and
 * vega and vega-lite for the pictures, which a caller installs or hands in.
 *
 * @module
 */
export { type DocxTools, docxReport, illustratedDocx } from "./workbook/writing/docx-report.ts";
