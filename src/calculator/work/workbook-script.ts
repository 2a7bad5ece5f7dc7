import { writeWorkbook } from "../../workbook/xlsx/write-workbook.ts";
import { fromWorkbook } from "../../workbook/reading/from-workbook.ts";
import { toWorkbook } from "../../pipeline/to-workbook.ts";
import { scriptsBeside } from "./scripts-beside.ts";

Object.assign(scriptsBeside(), { workbook: { fromWorkbook, toWorkbook, writeWorkbook } });
