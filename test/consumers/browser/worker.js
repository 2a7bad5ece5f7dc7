import { answers } from "../program/answers.js";

answers().then(
  (lines) => postMessage(lines.join("\n")),
  (error) => postMessage(String(error?.stack ?? error)),
);
