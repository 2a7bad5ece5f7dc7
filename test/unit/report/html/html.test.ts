import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, trusted } from "../../../../src/report/html/html.ts";

describe("html", () => {
  test("a text is escaped, and what was made here is not", () => {
    const name = "O'Brien & <script>";
    const inner = html`<b>${name}</b>`;
    expect(inner.markup).toBe("<b>O&#39;Brien &amp; &lt;script&gt;</b>");
    expect(html`<p title="${'"x"'}">${[inner, inner]}${trusted("<i/>")}</p>`.markup).toBe(
      `<p title="&quot;x&quot;">${inner.markup}${inner.markup}<i/></p>`,
    );
  });

  test("whatever is put in, no sign that has a meaning is left, and reading gives it back", () => {
    const signs: Readonly<Record<string, string>> = {
      "&amp;": "&",
      "&lt;": "<",
      "&gt;": ">",
      "&quot;": '"',
      "&#39;": "'",
    };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { markup } = html`${text}`;
        expect(markup).not.toMatch(/[<>"']/);
        expect(markup.replace(/&[^;]+;/g, (sign) => signs[sign] ?? "?")).toBe(text);
      }),
    );
  });
});
