"use client";

import { useEffect, useState } from "react";
import { answers } from "../program/answers.js";

export function Beside() {
  const [text, setText] = useState("");
  useEffect(() => {
    answers().then(
      (lines) => setText(lines.join("\n")),
      (error) => setText(String(error?.stack ?? error)),
    );
  }, []);
  return <output>{text}</output>;
}
