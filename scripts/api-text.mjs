import { ReflectionKind } from "typedoc";

/** @typedef {import("typedoc").DeclarationReflection} Declaration */
/** @typedef {import("typedoc").ReferenceReflection} Reference */
/** @typedef {import("typedoc").SignatureReflection} Signature */

const HEAD = `# wres-metrics

> The nine indicators of the NHS Workforce Race Equality Standard, computed exactly: from a trust's counts to figures that can be
> published and defended. This file is the whole public interface as plain text, made from the same source as the site.

A count is a whole number of people, or null: not given, which is never 0. An answer is a value with status "calculated", or a reason with
status "not-calculable"; NaN and Infinity never stand for one. A share is a proportion (0.213), and a percentage only where it is printed.
`;

/**
 * The public interface as one plain text: the pages first, then every entry point with what it exports.
 * @param {import("typedoc").ProjectReflection} project
 * @param {(page: import("typedoc").DocumentReflection) => string} addressOf
 * @returns {string}
 */
export function apiText(project, addressOf) {
  const pages = (project.documents ?? []).map((page) => `- [${page.name}](${addressOf(page)}.html)`);
  const entries = (project.children ?? []).map((module) => {
    const names = (module.children ?? []).map((child) => nameText(child));
    return [`## ${module.name}`, summaryOf(module), ...names].join("\n\n");
  });
  return `${[HEAD.trimEnd(), `## Pages\n\n${pages.join("\n")}`, ...entries].join("\n\n")}\n`;
}

/** @param {Declaration | Reference} child @returns {string} */
function nameText(child) {
  if ("getTargetReflectionDeep" in child) {
    return `### ${child.name}\n\nThe same as in ${child.getTargetReflectionDeep().parent?.name ?? "another entry point"}.`;
  }
  const { signatures = [] } = child;
  const texts = signatures.length > 0 ? signatures.map(functionText) : [declarationText(child)];
  return `### ${child.name}\n\n${texts.join("\n\n")}`;
}

/** @param {Signature} signature */
function functionText(signature) {
  const given = (signature.parameters ?? []).map((parameter) => {
    const optional = parameter.flags.isOptional || parameter.defaultValue !== undefined;
    return `${parameter.name}${optional ? "?" : ""}: ${String(parameter.type)}`;
  });
  const generics = (signature.typeParameters ?? []).map(({ name }) => name).join(", ");
  const call = `${signature.name}${generics && `<${generics}>`}(${given.join(", ")}): ${String(signature.type)}`;
  const about = (signature.parameters ?? []).flatMap((parameter) => {
    const words = wordsOf(parameter.comment?.summary);
    return words === "" ? [] : [`- ${parameter.name}: ${words}`];
  });
  return joined([fenced(call), summaryOf(signature), about.join("\n"), tagsOf(signature)]);
}

/** @param {Declaration} declaration */
function declarationText(declaration) {
  const code = declaration.kindOf(ReflectionKind.TypeAlias)
    ? `type ${declaration.name} = ${String(declaration.type)}`
    : declaration.kindOf(ReflectionKind.Variable)
      ? `const ${declaration.name}: ${String(declaration.type)}`
      : `${declaration.kindOf(ReflectionKind.Class) ? "class" : "interface"} ${declaration.name} {\n${members(declaration)}\n}`;
  return joined([fenced(code), summaryOf(declaration), tagsOf(declaration)]);
}

/** @param {Declaration} declaration */
const members = ({ children = [] }) =>
  children
    .map((member) => {
      const { name, flags, comment, type, signatures } = member;
      const words = wordsOf(comment?.summary);
      const optional = flags.isOptional ? "?" : "";
      const said = words && `  // ${words.replaceAll("\n", " ")}`;
      return `  ${name}${optional}: ${String(type ?? signatures?.[0]?.type ?? "unknown")};${said}`;
    })
    .join("\n");

/** @param {{ comment?: import("typedoc").Comment }} reflection */
const summaryOf = ({ comment }) => wordsOf(comment?.summary);

/** What it gives, what it throws, and its example. @param {{ comment?: import("typedoc").Comment }} reflection */
const tagsOf = ({ comment }) =>
  (comment?.blockTags ?? [])
    .filter(({ tag }) => ["@returns", "@throws", "@example"].includes(tag))
    .map(({ tag, content }) =>
      tag === "@example" ? wordsOf(content) : `${tag.slice(1)}: ${wordsOf(content)}`,
    )
    .join("\n\n");

/** @param {readonly import("typedoc").CommentDisplayPart[] | undefined} parts */
const wordsOf = (parts = []) =>
  parts
    .map(({ text }) => text)
    .join("")
    .trim();

/** @param {string} code */
const fenced = (code) => `\`\`\`ts\n${code}\n\`\`\``;

/** @param {readonly string[]} texts */
const joined = (texts) => texts.filter((text) => text !== "").join("\n\n");
