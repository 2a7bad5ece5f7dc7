const tabs = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];

/** Shows the panel of a tab; the others are out of the way of the keyboard. */
export function showTab(id: string): void {
  for (const tab of tabs()) {
    const isChosen = tab.id === `tab-${id}`;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
    if (panel !== null) panel.hidden = !isChosen;
  }
}

/** Arrow keys, Home and End go from tab to tab, and show them. */
export function listenToTabs(onChosen: (id: string) => void): void {
  for (const tab of tabs()) {
    tab.addEventListener("click", () => {
      onChosen(tab.id.replace(/^tab-/, ""));
    });
    tab.addEventListener("keydown", (event) => {
      const all = tabs();
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: all.indexOf(tab) + 1,
        ArrowLeft: all.indexOf(tab) - 1,
        Home: 0,
        End: -1,
      };
      const step = steps[event.key];
      const next = step === undefined ? undefined : all.at(step % all.length);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.click();
    });
  }
}
