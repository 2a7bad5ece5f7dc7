import { writeWorkbook } from "../../workbook/xlsx/write-workbook.ts";
import { publicationTextOfDocx } from "../../workbook/xlsx/docx-package.ts";
import { publicationTextOf } from "../../workbook/writing/workbook-report.ts";
import { fromWorkbook } from "../../workbook/reading/from-workbook.ts";
import { planOfWorkbook } from "../../workbook/reading/plan-of-workbook.ts";
import { mappingOfWorkbook } from "../../workbook/reading/mapping-of-workbook.ts";
import { tableOfFigures } from "../../workbook/reading/figures-of-workbook.ts";
import { toWorkbook } from "../../pipeline/to-workbook.ts";
import { scriptsBeside, type WorkbookScript } from "./scripts-beside.ts";

const workbook: WorkbookScript = {
  fromWorkbook,
  toWorkbook,
  writeWorkbook,
  planOfWorkbook,
  mappingOfWorkbook,
  tableOfFigures,
  publicationTextOf,
  publicationTextOfDocx,
};
scriptsBeside().workbook = workbook;
