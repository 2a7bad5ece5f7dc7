import { writeWorkbook } from "../../foundation/workbook-file/write-workbook.ts";
import { fromWorkbook } from "../../ingest/workbook/from-workbook.ts";
import { toWorkbook } from "../../pipeline/to-workbook.ts";
import { scriptsBeside } from "./scripts-beside.ts";

Object.assign(scriptsBeside(), { workbook: { fromWorkbook, toWorkbook, writeWorkbook } });
