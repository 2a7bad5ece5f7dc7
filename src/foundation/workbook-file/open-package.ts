import { attributeOf, readXml, type XmlListener } from "./read-xml.ts";
import { unpack } from "./unpack.ts";
import { damaged, unsafe } from "./workbook-fault.ts";
import { kindOfOtherFile, kindOfOtherZip } from "./kind-of-file.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";
import { checkZip } from "./zip-safety.ts";

/** What one part of a package says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** A checked zip whose parts refer to one another. */
export interface Package {
  readonly has: (name: string) => boolean;
  /** Reads a part as XML, until the end or until its reader has enough. */
  readonly read: (name: string, listener: XmlListener, isEnough?: () => boolean) => void;
  /** What a part refers to; of the whole package for the empty name. */
  readonly relationsOf: (name: string) => readonly Relation[];
}

/** What a workbook may carry that acts when it is opened, or that leads out of it. */
const unwanted = [
  {
    name: /(?:^|\/)(?:vbaProject\.bin|macrosheets\/.*|dialogsheets\/.*)$/i,
    received: "a macro",
    whatToDo: "Save it as .xlsx, which keeps no macros.",
  },
  {
    name: /(?:^|\/)externalLinks\//i,
    received: "a link to another workbook",
    whatToDo: "Break its links (in Excel: Data, Edit Links, Break Link), and save it.",
  },
] as const;

/** Opens the zip of a workbook, once it is known to be one and to be safe. */
export function openPackage(bytes: Uint8Array, mostBytes: number): Package {
  const entries = bytes[0] === 0x50 && bytes[1] === 0x4b ? zipDirectory(bytes) : null;
  if (entries === null) throw kindOfOtherFile(bytes);
  checkZip(entries, mostBytes);
  const other = kindOfOtherZip(entries);
  if (other !== null) throw other;
  for (const { name, received, whatToDo } of unwanted) {
    const found = entries.find((entry) => name.test(entry.name));
    if (found !== undefined) throw unsafe(found.name, received, "none", whatToDo);
  }
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return packageOf(bytes, parts);
}

function packageOf(bytes: Uint8Array, parts: ReadonlyMap<string, ZipEntry>): Package {
  const has = (name: string): boolean => parts.has(name.toLowerCase());
  const read: Package["read"] = (name, listener, isEnough) => {
    const part = parts.get(name.toLowerCase());
    if (part === undefined) throw damaged(name, "missing");
    readXml(name, unpack(bytes, part), listener, isEnough);
  };
  const relationsOf = (name: string): readonly Relation[] => {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const file = `${folder}_rels/${name.slice(folder.length)}.rels`;
    const relations: Relation[] = [];
    if (!has(file)) return relations;
    read(file, {
      open: (element, attributes) => {
        const [id, type, target] = ["Id", "Type", "Target"].map((key) => attributeOf(attributes, key) ?? "");
        if (element !== "Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
        relations.push({ id: id ?? "", type: lastWord(type ?? ""), target: pathFrom(folder, target ?? "") });
      },
    });
    return relations;
  };
  return { has, read, relationsOf };
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** A path beside a part, or from the root of the package. */
function pathFrom(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
