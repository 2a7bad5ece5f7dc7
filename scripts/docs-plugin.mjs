// What the site needs of typedoc beyond its options: where a page stands, what it is called, and how it is finished.
import { writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildSync } from "esbuild";
import {
  ArrayType,
  Comment,
  CommentTag,
  Converter,
  KindRouter,
  PageEvent,
  ReflectionKind,
  RestType,
  TupleType,
} from "typedoc";
import ts from "typescript";
import { apiText } from "./api-text.mjs";
import { writeNoticesOf } from "./bundled-notices.mjs";
import { API_SECTION, sectionOfPage } from "./docs-contents.mjs";
import { finishPage } from "./docs-page.mjs";
import { purposeOfFile } from "./docs-purposes.mjs";
import { searchPages } from "./docs-search.mjs";
import { makeIndex } from "./site/search.mjs";

/** @typedef {import("typedoc").ProjectReflection} Project */
/** @typedef {import("typedoc").DocumentReflection} Page */

/** @param {import("typedoc").Application} app */
export function load(app) {
  /** Known while the pages are made, and needed once more after them. @type {import("typedoc").Router | undefined} */
  let pageRouter;
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    nameDocument(document);
  });
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, showIds);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    nameEntryPoints(context.project);
    namePurposes(context.project);
    showRests(context);
  });
  app.renderer.defineRouter("wres", SiteRouter);
  app.outputs.addOutput("text", (path, project) => {
    writeFileSync(path, apiText(project, addressOf));
    writeScripts(join(dirname(path), "assets"), project, pageRouter);
    writeNoticesOf(
      "The pages of this folder contain the following packages.",
      ["node_modules/typedoc", "node_modules/lunr"],
      join(dirname(path), "assets/THIRD-PARTY-NOTICES.txt"),
    );
    return Promise.resolve();
  });
  app.renderer.on(PageEvent.END, (event) => {
    const { router } = app.renderer;
    pageRouter = router;
    if (router && event.isReflectionEvent()) finish(event, router);
  });
}

/**
 * A type that is read from the rows of a table, which are not exported, is shown as the ids that it has.
 * @param {import("typedoc").Context} context
 * @param {import("typedoc").DeclarationReflection} reflection
 */
function showIds(context, reflection) {
  if (!reflection.kindOf(ReflectionKind.TypeAlias)) return;
  const alias = context.getSymbolFromReflection(reflection)?.declarations?.find(ts.isTypeAliasDeclaration);
  const file = alias?.getSourceFile().text ?? "";
  const names = [...(alias?.type.getText() ?? "").matchAll(/\btypeof (\w+)/g)].map(([, name = ""]) => name);
  if (names.some((name) => new RegExp(`^const ${name}\\b`, "m").test(file))) {
    reflection.comment?.modifierTags.add("@useDeclaredType");
  }
}

/**
 * A read-only list of one or more is shown as it is written, `readonly [Return, ...Return[]]`: typedoc takes it for a list of exactly two.
 * @param {import("typedoc").Context} context
 */
function showRests(context) {
  for (const reflection of context.project.getReflectionsByKind(
    ReflectionKind.Parameter | ReflectionKind.Property,
  )) {
    if (!("type" in reflection)) continue;
    const { type } = /** @type {import("typedoc").ParameterReflection} */ (reflection);
    const tuple = type?.type === "typeOperator" && type.operator === "readonly" ? type.target : undefined;
    const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    const node = /** @type {ts.Node | undefined} */ (
      declaration && "type" in declaration ? declaration.type : undefined
    );
    const written = node && ts.isTypeOperatorNode(node) ? node.type : undefined;
    if (!(tuple instanceof TupleType) || !written || !ts.isTupleTypeNode(written)) continue;
    const last = tuple.elements.at(-1);
    const lastNode = written.elements.at(-1);
    if (last === undefined || lastNode === undefined || !ts.isRestTypeNode(lastNode)) continue;
    if (!(last instanceof RestType)) tuple.elements.splice(-1, 1, new RestType(new ArrayType(last)));
  }
}

/** @param {Page} page @returns {string} its path in docs/ */
const pathOf = (page) =>
  relative("docs", page.project.files.getReflectionPath(page) ?? "").replaceAll("\\", "/");

/** @param {Page} page @returns {string} where the site has it, without the ending */
const addressOf = (page) => pathOf(page).replace(/\.md$/, "");

/** @param {Page} document */
function nameDocument(document) {
  const title = /^# (.+)$/m.exec(document.content[0]?.text ?? "")?.[1];
  if (title === undefined) throw new Error(`${pathOf(document)} has no heading: begin it with "# …"`);
  document.name = title.replaceAll("`", "");
  document.frontmatter["group"] = sectionOfPage.get(pathOf(document));
}

/** An entry point is called as it is imported. @param {Project} project */
function nameEntryPoints(project) {
  for (const module of project.children ?? []) {
    module.name = module.name === "index" ? "wres-metrics" : `wres-metrics/${module.name}`;
    module.comment?.blockTags.push(new CommentTag("@group", [{ kind: "text", text: API_SECTION }]));
  }
}

/**
 * The parts of a text up to the end of its first sentence.
 * @param {readonly import("typedoc").CommentDisplayPart[]} parts
 */
function firstSentence(parts) {
  /** @type {import("typedoc").CommentDisplayPart[]} */
  const found = [];
  for (const part of parts) {
    const end = part.kind === "text" ? /[.?](?=\s+[A-Z`0-9]|\s*$)|\n\s*\n/.exec(part.text) : null;
    if (end === null) found.push(part);
    else return [...found, { ...part, text: part.text.slice(0, end.index + 1) }];
  }
  return found;
}

/** Lists of public names are by purpose, each name with its first sentence. @param {Project} project */
function namePurposes(project) {
  for (const module of project.children ?? []) {
    for (const child of module.children ?? []) {
      const target = child.isReference() ? child.getTargetReflectionDeep() : child;
      const file = project.getSymbolIdFromReflection(target)?.packagePath ?? "";
      const purpose = purposeOfFile(file.replace(/^src\//, ""));
      const comment =
        (child.isDeclaration() ? child.signatures?.[0]?.comment : undefined) ??
        (child.comment ??= new Comment());
      if (purpose !== undefined) {
        comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: purpose }]));
      }
      const said = comment.summary.length > 0 ? comment.summary : (target.comment?.summary ?? []);
      if (said.length > 0) comment.blockTags.push(new CommentTag("@summary", firstSentence(said)));
    }
  }
}

/**
 * The script of the pages, and the index of its search in the place of typedoc's.
 * @param {string} folder
 * @param {Project} project
 * @param {import("typedoc").Router | undefined} router
 */
function writeScripts(folder, project, router) {
  buildSync({
    entryPoints: [join(import.meta.dirname, "site/page.ts")],
    outfile: join(folder, "site.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
  });
  const pages = searchPages(project, {
    addressOf: (model) => router?.getFullUrl(model) ?? "",
    sectionOf: (page) => sectionOfPage.get(pathOf(page)) ?? "",
  });
  writeFileSync(join(folder, "search.js"), `globalThis.wresSearch = ${JSON.stringify(makeIndex(pages))};\n`);
}

/** A page of docs/ keeps its path; the public names stand under api/. */
class SiteRouter extends KindRouter {
  /** @override @param {import("typedoc").Reflection} reflection */
  getIdealBaseName(reflection) {
    return reflection.isDocument() ? addressOf(reflection) : `api/${super.getIdealBaseName(reflection)}`;
  }
}

/**
 * @param {PageEvent<import("typedoc").Reflection>} event
 * @param {import("typedoc").Router} router
 */
function finish(event, router) {
  const { model, project } = event;
  const isText = model.isDocument() || model.isProject();
  event.contents = finishPage(event.contents ?? "", {
    base: router.baseRelativeUrl(model, ""),
    section: model.isDocument() ? (sectionOfPage.get(pathOf(model)) ?? "") : "",
    addressOf: (name) => {
      const target = isText ? publicName(project, name) : undefined;
      return target && router.relativeUrl(model, target);
    },
  });
}

/**
 * The function or table of that name. A plain word ("share", "count") is left alone: it is as often a word.
 * @param {Project} project
 * @param {string} name
 */
function publicName(project, name) {
  if (!/^[a-z]+[A-Z0-9]/.test(name)) return undefined;
  return project.children
    ?.map((module) => module.getChildByName([name]))
    .find((found) => found?.kindOf(ReflectionKind.Function | ReflectionKind.Variable));
}
