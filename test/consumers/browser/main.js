import { answers } from "../program/answers.js";

const show = (text) => (document.querySelector("output").textContent = text);
answers().then(
  (lines) => show(lines.join("\n")),
  (error) => show(String(error?.stack ?? error)),
);
