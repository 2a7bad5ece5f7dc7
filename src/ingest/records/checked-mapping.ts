import { WresError } from "../../foundation/wres-error.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import { parseRecordMapping } from "./parse-record-mapping.ts";

/** Stops a program that passes something that is no mapping: a pattern in it could take for ever. */
export function checkedMapping(mapping: RecordMapping): RecordMapping {
  const parsed = parseRecordMapping(mapping);
  if (parsed.status === "valid") return parsed.mapping;
  throw new WresError(
    "invalid-mapping",
    `The mapping cannot be used. ${parsed.issues.map(({ message }) => message).join(" ")}`,
  );
}
