#!/usr/bin/env node
import { stderr, stdout } from "node:process";
import { isStdoutClosed, thisMachine } from "./machine/this-machine.ts";
import { lastResort, notPrinted, run } from "./run.ts";

for (const event of ["uncaughtException", "unhandledRejection"]) {
  process.on(event, (error: unknown) => {
    stderr.write(lastResort(error));
    process.exit(5);
  });
}

// Where messages cannot be shown, the exit code still says how it went.
stderr.on("error", () => undefined);
const faults: string[] = [];
stdout.on("error", ({ code = "EIO" }: NodeJS.ErrnoException) => faults.push(code));

const argv = process.argv.slice(2);
const code = await run(argv, {
  ...thisMachine,
  write: (text) => {
    if (isStdoutClosed()) faults.push("EBADF");
    thisMachine.write(text);
  },
});
// An answer counts once it has left: on the way to a pipe or a disk it may still fail.
await new Promise<void>((resolve) => stdout.write("", () => void setImmediate(resolve)));
const [fault] = faults;
if (fault !== undefined) stderr.write(notPrinted(fault, argv));
process.exitCode = fault === undefined ? code : 4;
