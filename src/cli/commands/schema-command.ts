import { returnJsonSchema } from "../../model/schemas/return-schema.ts";
import type { Command } from "../command.ts";

/** `wres schema`: what a return may hold, for editors and other languages. */
export const schemaCommand: Command = {
  summary: "the JSON Schema of a return",
  files: [],
  options: {},
  examples: ["wres schema > return.schema.json"],
  run(_given, terminal) {
    terminal.write(`${JSON.stringify(returnJsonSchema(), null, 2)}\n`);
    return Promise.resolve(0);
  },
};
