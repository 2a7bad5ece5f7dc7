// @ts-nocheck CommonJS, which TypeScript would take for a module.
// The packages that rooms.json lists, for the rules about them and for the test that breaks each rule.
const { rooms } = require("./rooms.json");

/** The packages that a room, or a room in a room, may know. */
const packagesOf = (place) => place.packages ?? [];

const packages = [...new Set(rooms.flatMap((room) => [room, ...(room.subRooms ?? [])]).flatMap(packagesOf))];

module.exports = { packagesOf, packages };
