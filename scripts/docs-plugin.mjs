// What the site needs of typedoc beyond its options: where a page stands, what it is called, and how it is finished.
import { writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { CommentTag, Converter, KindRouter, PageEvent, ReflectionKind } from "typedoc";
import { apiText } from "./api-text.mjs";
import { writeNoticesOf } from "./bundled-notices.mjs";
import { API_SECTION, sectionOfPage } from "./docs-contents.mjs";
import { finishPage } from "./docs-page.mjs";

/** @typedef {import("typedoc").ProjectReflection} Project */
/** @typedef {import("typedoc").DocumentReflection} Page */

/** @param {import("typedoc").Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, document) => {
    nameDocument(document);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    nameEntryPoints(project);
  });
  app.renderer.defineRouter("wres", SiteRouter);
  app.outputs.addOutput("text", (path, project) => {
    writeFileSync(path, apiText(project, addressOf));
    writeNoticesOf(
      "The pages of this folder contain the following packages.",
      ["node_modules/typedoc", "node_modules/lunr"],
      join(dirname(path), "assets/THIRD-PARTY-NOTICES.txt"),
    );
    return Promise.resolve();
  });
  app.renderer.on(PageEvent.END, (event) => {
    const { router } = app.renderer;
    if (router && event.isReflectionEvent()) finish(event, router);
  });
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
