// The packages that rooms.json lists, for the rules about them and for the test that breaks each rule.
const { rooms } = require("./rooms.json");

/**
 * The packages that a room, or a room in a room, may know.
 * @param {{ packages?: readonly string[] }} place
 */
const packagesOf = (place) => place.packages ?? [];

/** @type {readonly { packages?: readonly string[], subRooms?: readonly { packages?: readonly string[] }[] }[]} */
const listed = rooms;
const packages = [...new Set(listed.flatMap((room) => [room, ...(room.subRooms ?? [])]).flatMap(packagesOf))];

module.exports = { packagesOf, packages };
