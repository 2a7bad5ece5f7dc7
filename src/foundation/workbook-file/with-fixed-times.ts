import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PROPERTIES = "docProps/core.xml";

/** The first day that a zip can hold, away from midnight in any time zone. */
const PACKED_AT = "1980-01-02T00:00:00";

/** Packs a workbook anew with times that do not depend on when it is done, so that the same workbook is the same bytes. */
export function withFixedTimes(bytes: Uint8Array, madeAt: string): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = parts[PROPERTIES];
  const dated =
    properties === undefined
      ? {}
      : {
          [PROPERTIES]: strToU8(
            strFromU8(properties).replace(
              /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
              (_, tag: string) => `${tag}${madeAt}`,
            ),
          ),
        };
  return zipSync({ ...parts, ...dated }, { mtime: PACKED_AT });
}
