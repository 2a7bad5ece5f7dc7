/**
 * The schemas of all data that comes in, to validate a form or a request, to extend, and to put into larger ones. They are
 * schemas of zod and implement Standard Schema; their messages are those of the library.
 *
 * @module
 */
export {
  actionPlanSchema,
  bankSchema,
  boardSchema,
  countSchema,
  disciplinarySchema,
  groupCountsSchema,
  printedFiguresSchema,
  recordMappingSchema,
  returnFormSchema,
  returnSchema,
  shortlistingSchema,
  surveySchema,
  trainingSchema,
  workforceSchema,
} from "./ingest/schema/schemas.ts";
export type { FormOf, ReturnForm } from "./ingest/schema/form-values.ts";
export type { ObjectSchema } from "./model/schemas/count-schemas.ts";
