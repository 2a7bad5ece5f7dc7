/** The element of an id, which calculator.html or a view has put there. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} of the id ${id}.`);
}

/** Brings something into view, and the keyboard with it. */
export function focusOn(id: string): void {
  const found = document.getElementById(id);
  if (found === null) return;
  for (let part = found.parentElement; part !== null; part = part.parentElement) {
    if (part instanceof HTMLDetailsElement) part.open = true;
  }
  found.focus();
  found.scrollIntoView({ block: found.matches("input, select, textarea") ? "center" : "start" });
}
