// Where actors stand: where the program has laid them out; in groups side by side where a person asks for groups;
// in rings by their number of acts where a file brings no places.
import { countryName } from "../model/countries";
import type { Act, Actor } from "../model/types";
import type { Grouping, Place } from "../state/state";
import { TEXT } from "../text";

const CELL = { width: 150, height: 84 };

export function groupOf(actor: Actor, grouping: Grouping): string {
  if (grouping === "country") {
    return actor.country === "" ? TEXT.noCountry : countryName(actor.country);
  }
  return grouping === "community" ? TEXT.community(actor.community + 1) : "";
}

function ringPlaces(actors: Actor[], sizes: Map<Actor, number>): Map<string, Place> {
  const order = [...actors].sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0) || (one.id < other.id ? -1 : 1));
  const places = new Map<string, Place>();
  let [ring, at, room] = [0, 0, 1];
  for (const actor of order) {
    if (at === room) {
      [ring, at] = [ring + 1, 0];
      room = Math.max(6, Math.floor((2 * Math.PI * ring * CELL.height * 1.6) / CELL.width));
    }
    const angle = (2 * Math.PI * at) / room + ring;
    places.set(actor.id, { x: Math.cos(angle) * ring * CELL.width, y: Math.sin(angle) * ring * CELL.height * 1.4 });
    ++at;
  }
  return places;
}

// Room of the picture over that of its names: more where the lines have words too.
const roomFor = (actors: number) => (actors <= 40 ? 3 : 2.4);
const ASPECT = 1.35; // of a picture on a screen
const MOST_STRETCH = 1.6; // of one axis over the other, to come near that aspect

interface Box extends Place {
  id: string;
  width: number;
  height: number;
}

function boxOf(actor: Actor): Box {
  const letters = Math.min(actor.name.length, 18);
  const lines = Math.min(3, Math.ceil(actor.name.length / 18));
  return { id: actor.id, x: actor.place!.x, y: actor.place!.y, width: Math.max(46, letters * 7.4 + 12), height: 40 + 17 * lines };
}

// The layout of the program, brought to the scale of the names: its distances say who is near whom, not how many millimetres.
function scale(boxes: Box[]): void {
  const [xs, ys] = [boxes.map((box) => box.x), boxes.map((box) => box.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(1, Math.max(...xs) - left), Math.max(1, Math.max(...ys) - top)];
  const stretch = Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, (ASPECT * height) / width));
  const area = roomFor(boxes.length) * boxes.reduce((sum, box) => sum + CELL.width * box.height, 0);
  const factor = Math.sqrt(area / (width * height * stretch));
  for (const box of boxes) {
    box.x = (box.x - left) * factor * stretch;
    box.y = (box.y - top) * factor;
  }
}

// Boxes that lie over each other are pushed apart along the axis of least overlap, round by round.
function pushApart(boxes: Box[]): void {
  const rounds = boxes.length > 600 ? 12 : 80;
  for (let round = 0, moved = true; moved && round < rounds; ++round) {
    moved = false;
    boxes.sort((one, other) => one.x - other.x || (one.id < other.id ? -1 : 1));
    for (let i = 0; i < boxes.length; ++i) {
      const one = boxes[i]!;
      for (let j = i + 1; j < boxes.length && boxes[j]!.x - one.x < CELL.width; ++j) {
        moved = part(one, boxes[j]!) || moved;
      }
    }
  }
}

function part(one: Box, other: Box): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const [overX, overY] = [(one.width + other.width) / 2 - Math.abs(dx), (one.height + other.height) / 2 - Math.abs(dy)];
  if (overX <= 0.5 || overY <= 0.5) {
    return false;
  }
  if (overX < overY) {
    const step = (Math.sign(dx) || 1) * (overX / 2);
    [one.x, other.x] = [one.x - step, other.x + step];
  } else {
    const step = (Math.sign(dy) || 1) * (overY / 2);
    [one.y, other.y] = [one.y - step, other.y + step];
  }
  return true;
}

export function ownPlaces(actors: Actor[], sizes: Map<Actor, number>): Map<string, Place> {
  if (actors.some((actor) => actor.place === null)) {
    return ringPlaces(actors, sizes);
  }
  const boxes = actors.map(boxOf);
  scale(boxes);
  pushApart(boxes);
  return new Map(boxes.map(({ id, x, y }) => [id, { x, y }]));
}

export interface Group {
  name: string;
  members: Actor[];
}

export function groupsOf(actors: Iterable<Actor>, grouping: Grouping): Group[] {
  const groups = new Map<string, Actor[]>();
  for (const actor of actors) {
    const name = groupOf(actor, grouping);
    const members = groups.get(name);
    if (members === undefined) {
      groups.set(name, [actor]);
    } else {
      members.push(actor);
    }
  }
  const rest = TEXT.noCountry;
  return [...groups]
    .map(([name, members]) => ({ name, members }))
    .sort((one, other) => Number(one.name === rest) - Number(other.name === rest) || other.members.length - one.members.length || (one.name < other.name ? -1 : 1));
}

const GAP = 60;

interface Block {
  members: Actor[];
  columns: number;
  width: number;
  height: number;
}

function shelvesOf(blocks: Block[], wide: number): Block[][] {
  const shelves: Block[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + block.width > wide) {
      shelves.push([]);
      used = 0;
    }
    shelves[shelves.length - 1]!.push(block);
    used += block.width + GAP;
  }
  return shelves;
}

// Each group a block of cells, its busiest members first; the blocks in rows of about one width (shelves), the largest first.
export function groupedPlaces(actors: Actor[], grouping: Grouping, sizes: Map<Actor, number>, aspect: number): Map<string, Place> {
  const blocks: Block[] = groupsOf(actors, grouping).map(({ members }) => {
    const columns = Math.ceil(Math.sqrt(members.length * 0.7));
    return { members, columns, width: columns * CELL.width, height: Math.ceil(members.length / columns) * CELL.height };
  });
  const area = blocks.reduce((sum, block) => sum + (block.width + GAP) * (block.height + GAP), 0);
  const wide = Math.max(Math.sqrt(area * aspect) * 1.1, ...blocks.map((block) => block.width));
  const places = new Map<string, Place>();
  let top = 0;
  for (const shelf of shelvesOf(blocks, wide)) {
    // In the middle of the row, so that blocks of one row seldom stand right below those of another.
    let left = (wide - shelf.reduce((sum, block) => sum + block.width + GAP, -GAP)) / 2;
    for (const block of shelf) {
      const members = [...block.members].sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0) || (one.id < other.id ? -1 : 1));
      members.forEach((actor, i) => {
        const [column, row] = [i % block.columns, Math.floor(i / block.columns)];
        places.set(actor.id, { x: left + (column + 0.5) * CELL.width + (row % 2) * 24, y: top + (row + 0.5) * CELL.height });
      });
      left += block.width + GAP;
    }
    top += Math.max(...shelf.map((block) => block.height)) + GAP;
  }
  return places;
}

export function sizesByActor(acts: Act[]): Map<Actor, number> {
  const sizes = new Map<Actor, number>();
  for (const act of acts) {
    for (const actor of [act.source, act.target]) {
      if (actor !== null) {
        sizes.set(actor, (sizes.get(actor) ?? 0) + 1);
      }
    }
  }
  return sizes;
}
