// The rules of ARCHITECTURE.md, made from architecture/rooms.json: the table of rooms stands there and nowhere else.
const { packages, packagesOf } = require("./architecture/packages.cjs");
const { entryPoints, rooms } = require("./architecture/rooms.json");

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const list = (names) => names.join(", ") || "nothing";

/** A room is a folder of src, except the entry points, which are the files that lie directly in it. */
const inside = (room) => (room.files ? "^src/[^/]+$" : `^src/${room.name}/`);
/** What a room may import is a room, or a room in a room: `workbook/xlsx`. */
const placeNamed = (name) => {
  const room = rooms.find((row) => row.name === name);
  return room === undefined ? `^src/${name}/` : inside(room);
};

function importsOf(room) {
  const allowed = [room.name, ...room.mayImport];
  return {
    name: `room-${room.name}`,
    comment:
      `${room.name} answers “${room.question}” and may import ${list(room.mayImport)}: ` +
      "move the line to the room whose question it answers, or take what you need as an argument that pipeline supplies.",
    severity: "error",
    from: { path: inside(room) },
    to: { path: "^src/", pathNot: allowed.map(placeNamed) },
  };
}

function importsInside(room, subRoom) {
  const allowed = [subRoom.name, ...subRoom.mayImport];
  return {
    name: `room-${room.name}-${subRoom.name}`,
    comment:
      `${room.name}/${subRoom.name} may import only ${list(subRoom.mayImport)} of its own room: ` +
      "move what both need down to one of those, or to model.",
    severity: "error",
    from: { path: `^src/${room.name}/${subRoom.name}/` },
    to: { path: `^src/${room.name}/`, pathNot: allowed.map((name) => `^src/${room.name}/${name}/`) },
  };
}

/** A room in a room that others may import must not bring along what its own room may import. */
function importsOfOpen(room, subRoom) {
  const allowed = [room.name, ...subRoom.mayImportRooms];
  return {
    name: `rooms-of-${room.name}-${subRoom.name}`,
    comment: `${room.name}/${subRoom.name} may import only ${list(subRoom.mayImportRooms)}: other rooms import it without the rest of ${room.name}.`,
    severity: "error",
    from: { path: `^src/${room.name}/${subRoom.name}/` },
    to: { path: "^src/", pathNot: allowed.map(placeNamed) },
  };
}

/** Every place that has the property, a room or a room in a room. */
function placesWhere(test) {
  return rooms.flatMap((room) => [
    ...(test(room) ? [inside(room)] : []),
    ...(room.subRooms ?? []).filter(test).map((subRoom) => `^src/${room.name}/${subRoom.name}/`),
  ]);
}

function onlyWhereListed(name) {
  const homes = placesWhere((place) => packagesOf(place).includes(name));
  return {
    name: `package-${name.replace(/^\W+/, "").replace(/\W+/g, "-")}`,
    comment: `${name} is known only to ${list(homes.map((home) => home.slice(1)))}: ask a module there for what you need.`,
    severity: "error",
    from: { path: "^src/", pathNot: homes },
    to: { path: `(^|/)node_modules/${literally(name)}/` },
  };
}

/** A room that may import every other has no rule to break. */
const isBound = (room) => room.mayImport.length < rooms.length - 1;

const rules = [
  ...rooms.filter(isBound).map(importsOf),
  ...rooms.flatMap((room) =>
    (room.subRooms ?? [])
      .filter((subRoom) => subRoom.mayImport)
      .map((subRoom) => importsInside(room, subRoom)),
  ),
  ...rooms.flatMap((room) =>
    (room.subRooms ?? [])
      .filter((subRoom) => subRoom.mayImportRooms)
      .map((subRoom) => importsOfOpen(room, subRoom)),
  ),
  ...packages.map(onlyWhereListed),
  {
    name: "package-not-listed",
    comment:
      "No room has this package: write it in architecture/rooms.json, with the reason in docs/decisions/, or do without.",
    severity: "error",
    from: { path: "^src/" },
    to: {
      path: "(^|/)node_modules/",
      pathNot: packages.map((name) => `(^|/)node_modules/${literally(name)}/`),
    },
  },
  {
    name: "node-only-at-the-edge",
    comment: "The library runs in browsers: read files in cli or records/files, and pass on what they held.",
    severity: "error",
    from: { path: "^src/", pathNot: placesWhere((place) => place.node) },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "stay-in-src",
    comment: "What is published may not need tests, scripts or examples: move the file into a room of src.",
    severity: "error",
    from: { path: "^src/" },
    to: { pathNot: ["^src/", "(^|/)node_modules/"], couldNotResolve: false, dependencyTypesNot: ["core"] },
  },
  {
    name: "rooms-only",
    comment:
      "This folder is no room: put the file in the room whose question it answers, or add the room to architecture/rooms.json.",
    severity: "error",
    from: {},
    to: { path: "^src/", pathNot: rooms.map(inside) },
  },
  {
    name: "entry-points-only",
    comment:
      "A file directly in src is an entry point: list it in architecture/rooms.json, or put it in a room.",
    severity: "error",
    from: { path: "^src/[^/]+$", pathNot: entryPoints.map(({ name }) => `^src/${name}\\.ts$`) },
    to: {},
  },
  {
    name: "no-cycles",
    comment: "Two files need each other: move what both need into a third, below them.",
    severity: "error",
    from: { path: "^src/" },
    to: { circular: true },
  },
  {
    name: "no-inner-index",
    comment: "A file imports files: name the file that you mean; only src/index.ts is an index.",
    severity: "error",
    from: {},
    to: { path: "^src/.+/index\\.[^/]+$" },
  },
  {
    name: "no-orphans",
    comment: "Nobody imports this file and it imports nobody: use it or remove it.",
    severity: "error",
    from: { path: "^src/", orphan: true, pathNot: ["^src/[^/]+$", "^src/report/page/"] },
    to: {},
  },
  {
    name: "no-vague-folders",
    comment:
      "A folder is called after the question it answers, not utils, helpers, common or misc: name the concept.",
    severity: "error",
    from: {},
    to: { path: "/(utils?|helpers?|common|misc)/", pathNot: "(^|/)node_modules/" },
  },
  {
    name: "no-unresolvable",
    comment: "This import leads nowhere: correct the path, or install the package.",
    severity: "error",
    from: { path: "^src/" },
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules,
  options: {
    // Imports of types count too: who needs another room's nouns knows that room.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
