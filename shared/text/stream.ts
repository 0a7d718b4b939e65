/** A further form of a folded text: units to be scanned, and where in the folded text each of them comes from. */
export interface Stream {
  units: Uint16Array;
  length: number;
  /** The piece of the folded text that became the unit; pieces do not overlap and are in the order of the text. */
  from: Int32Array;
  to: Int32Array;
}

const smallest = 256;
/** Room for more is given back after the text that needed it. */
const largestKept = 0x10000;

export function newStream(): Stream {
  const stream = { units: new Uint16Array(0), length: 0, from: new Int32Array(0), to: new Int32Array(0) };
  makeRoom(stream, smallest);
  return stream;
}

/** Room for a text of this length: asked for once per text, so that putting a unit need not look. */
export function makeRoom(stream: Stream, units: number): void {
  stream.length = 0;
  const room = stream.units.length;
  if (units <= room && (room <= largestKept || units > largestKept)) return;
  const size = Math.max(smallest, units <= largestKept ? Math.min(units * 2, largestKept) : units);
  stream.units = new Uint16Array(size);
  stream.from = new Int32Array(size);
  stream.to = new Int32Array(size);
}

export function put(stream: Stream, unit: number, from: number, to: number): void {
  const at = stream.length++;
  stream.units[at] = unit;
  stream.from[at] = from;
  stream.to[at] = to;
}
