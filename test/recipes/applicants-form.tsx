// applicants-form.tsx
"use client";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { type FieldPath, useForm } from "react-hook-form";
import type { Return } from "wres-metrics";
import { type ReturnForm, returnFormSchema } from "wres-metrics/schema";

const fields = [
  { name: "organisation.code", label: "Code of the trust" },
  { name: "organisation.name", label: "Name of the trust" },
  { name: "year", label: "WRES year" },
  { name: "shortlisting.shortlisted.white", label: "White, shortlisted" },
  { name: "shortlisting.appointed.white", label: "White, appointed" },
  { name: "shortlisting.shortlisted.bme", label: "BME, shortlisted" },
  { name: "shortlisting.appointed.bme", label: "BME, appointed" },
] as const satisfies readonly { name: FieldPath<ReturnForm>; label: string }[];

export function ApplicantsForm({ save }: { save: (wresReturn: Return) => Promise<void> }) {
  const { register, handleSubmit, getFieldState, formState } = useForm<ReturnForm, unknown, Return>({
    resolver: standardSchemaResolver(returnFormSchema),
  });
  return (
    <form onSubmit={(event) => void handleSubmit(save)(event)}>
      {fields.map(({ name, label }) => (
        <p key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} inputMode="numeric" aria-describedby={`${name}-error`} {...register(name)} />
          <strong id={`${name}-error`}>{getFieldState(name, formState).error?.message}</strong>
        </p>
      ))}
      <button>Save</button>
    </form>
  );
}
