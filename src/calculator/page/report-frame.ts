import { element } from "./element.ts";

let shown: string | null = null;

/** Shows a report as it will be printed, in a frame without scripts, as high as it is long. */
export function showReport(html: string | null): void {
  if (html === shown) return;
  shown = html;
  const frame = element("report-frame", HTMLIFrameElement);
  frame.hidden = html === null;
  frame.srcdoc = html ?? "";
}

/** Keeps the frame as high as the report in it, which grows where a line is opened. */
export function watchReport(): void {
  const frame = element("report-frame", HTMLIFrameElement);
  frame.addEventListener("load", () => {
    const body = frame.contentDocument?.body;
    if (body === undefined || frame.hidden) return;
    const fit = (): void => {
      frame.style.height = `${String(Math.ceil(body.getBoundingClientRect().height))}px`;
    };
    new ResizeObserver(fit).observe(body);
    fit();
  });
}

/** Prints the report alone. */
export function printReport(): void {
  element("report-frame", HTMLIFrameElement).contentWindow?.print();
}
