import * as z from "zod";
import { returnShape } from "./return-schema.ts";

/**
 * The JSON Schema (draft 2020-12) of a return, for other languages and for editors.
 *
 * It describes the shape. That parts add up to their wholes no JSON Schema can say: `parseReturn` checks it.
 *
 * @returns The schema as plain data.
 * @example
 * ```ts
 * import { returnJsonSchema } from "wres-metrics";
 * console.log(returnJsonSchema()["title"]); // A WRES return
 * ```
 * @since 0.1.0
 */
export function returnJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(returnShape(), { io: "input" });
  return {
    $schema,
    title: "A WRES return",
    description: "One trust's counts for one year of the NHS Workforce Race Equality Standard.",
    ...schema,
  };
}
