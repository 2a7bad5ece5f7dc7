// training-page.tsx
"use client";
import { useActionState } from "react";
import { saveTraining } from "./save-training.ts";

const fields = [
  "organisation.code",
  "organisation.name",
  "year",
  "workforce.total.white",
  "workforce.total.bme",
  "training.accessed.white",
  "training.accessed.bme",
];

export function TrainingPage() {
  const [saved, action] = useActionState(saveTraining, { status: "new", messages: {} });
  return (
    <form action={action} data-status={saved.status}>
      {fields.map((name) => (
        <label key={name}>
          {name}
          <input id={name} name={name} />
          <strong id={`${name}-error`}>{saved.messages[name]}</strong>
        </label>
      ))}
      <button>Save</button>
    </form>
  );
}
