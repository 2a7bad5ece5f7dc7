// Lets a reader save each picture of a page as SVG or PNG. Without it the page is complete, and has no buttons.
// `npm run page-style` puts it into html/page-style.ts, with the hash that the page's policy names.

const SVG = "http://www.w3.org/2000/svg";

/** The room around a saved picture, and from line to line. */
const MARGIN = 12;
const LINE = 16;

/** As many points as a picture has pixels. */
const POINTS = 3;

/** Adds lines of text to a picture, broken where the width ends, and returns how many there are. */
function addLines(svg: SVGSVGElement, text: string, top: number, width: number, isStrong: boolean): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null || text === "") return 0;
  context.font = `${isStrong ? "bold " : ""}13px Arial, Helvetica, sans-serif`;
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1] ?? "";
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  lines.forEach((line, index) => {
    const element = document.createElementNS(SVG, "text");
    element.setAttribute("x", String(MARGIN));
    element.setAttribute("y", String(top + LINE * (index + 0.8)));
    element.setAttribute("fill", "#212B32");
    if (isStrong) element.setAttribute("font-weight", "bold");
    element.textContent = line;
    svg.append(element);
  });
  return lines.length;
}

/** A picture that stands alone: with its title above it and its source below, on white, in its own colours. */
function standingAlone(picture: SVGSVGElement): {
  readonly text: string;
  readonly size: readonly [number, number];
} {
  const { title = "", source = "" } = picture.dataset;
  const { width, height } = picture.viewBox.baseVal;
  const svg = document.createElementNS(SVG, "svg");
  const inner = picture.cloneNode(true) as SVGSVGElement;
  svg.setAttribute("xmlns", SVG);
  for (const name of ["font-family", "font-size", "role", "aria-labelledby"]) {
    svg.setAttribute(name, picture.getAttribute(name) ?? "");
    inner.removeAttribute(name);
  }
  for (const { name } of Array.from(inner.attributes))
    if (name.startsWith("data-")) inner.removeAttribute(name);
  const ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
    ["fill", "#fff"],
  ] as const) {
    ground.setAttribute(name, value);
  }
  svg.append(ground);
  const over = addLines(svg, title, MARGIN, width, true);
  const top = MARGIN + over * LINE + 8;
  const under = addLines(svg, source, top + height + 8, width, false);
  const size = [width + 2 * MARGIN, top + height + 8 + under * LINE + MARGIN] as const;
  inner.setAttribute("x", String(MARGIN));
  inner.setAttribute("y", String(top));
  inner.setAttribute("width", String(width));
  inner.setAttribute("height", String(height));
  svg.append(inner);
  svg.setAttribute("width", String(size[0]));
  svg.setAttribute("height", String(size[1]));
  svg.setAttribute("viewBox", `0 0 ${String(size[0])} ${String(size[1])}`);
  return { text: new XMLSerializer().serializeToString(svg), size };
}

/** Hands a file to the reader, as a link to it would. */
function save(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Draws the picture on a canvas; the policy of the page lets it come from its own text alone. */
function savePng(name: string, picture: SVGSVGElement): void {
  const { text, size } = standingAlone(picture);
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [size[0] * POINTS, size[1] * POINTS];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((file) => {
      if (file !== null) save(name, file);
    });
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
}

for (const picture of document.querySelectorAll<SVGSVGElement>("svg.wres-chart")) {
  const { title = "", name = "chart" } = picture.dataset;
  const row = document.createElement("p");
  row.className = "wres-save wres-no-print";
  for (const format of ["SVG", "PNG"] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "wres-sort";
    button.textContent = `Download ${format}`;
    const of = document.createElement("span");
    of.className = "nhsuk-u-visually-hidden";
    of.textContent = `: ${title}`;
    button.append(of);
    button.addEventListener("click", () => {
      if (format === "PNG") savePng(`${name}.png`, picture);
      else save(`${name}.svg`, new Blob([standingAlone(picture).text], { type: "image/svg+xml" }));
    });
    row.append(button);
  }
  picture.closest("figure")?.append(row);
}
