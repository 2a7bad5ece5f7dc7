import { describeValue, WresError } from "../foundation/wres-error.ts";

/** The choice itself, if it is one of those there are. */
export function checkedChoice<const Choice extends string>(
  name: string,
  choice: Choice,
  choices: readonly NoInfer<Choice>[],
): Choice {
  if (choices.includes(choice)) return choice;
  const known = choices.map((one) => JSON.stringify(one)).join(" or ");
  throw new WresError("invalid-option", `${name} is ${describeValue(choice)}; it can be ${known}.`);
}
