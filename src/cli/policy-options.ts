import type { DisclosurePolicy } from "../model/disclosure-table.ts";
import type { Arguments, Option } from "./command.ts";
import { oneOf, UsageError } from "./usage-error.ts";

/** The options of every command that hides counts, or looks at what is hidden. */
export const policyOptions: Readonly<Record<"threshold" | "zeros", Option>> = {
  threshold: {
    type: "string",
    value: "<number>",
    help: "counts below it are sensitive; as the table says, or 10",
  },
  zeros: {
    type: "string",
    value: "<hidden|shown>",
    help: "whether counts of 0 are sensitive too; as the table says, or hidden",
  },
};

/** Reads them; what is not given is left to the table. */
export function policyChoices({ text }: Arguments): DisclosurePolicy {
  const threshold = text("threshold");
  const zeros = text("zeros");
  return {
    ...(threshold !== undefined && { threshold: wholeNumber("--threshold", threshold) }),
    ...(zeros !== undefined && { zeros: oneOf<"hidden" | "shown">("--zeros", zeros, ["hidden", "shown"]) }),
  };
}

/** Reads the value of an option that takes a whole number from 1 on. */
export function wholeNumber(option: string, given: string): number {
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new UsageError(
    `${option} is ${JSON.stringify(given)}; expected a whole number from 1 on, such as 10.`,
  );
}
