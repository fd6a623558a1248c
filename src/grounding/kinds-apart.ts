// Which of two kinds a sentence says of one row: "A is an absolute contraindication, B only a relative one".
import type { Statement } from "./evidence.ts";
import type { KindsSaid } from "./kinds.ts";
import type { Part } from "./part.ts";
import { firmMatchOf } from "./support.ts";

/** What the part says of the row: where it names both kinds, the one of the stretch between commas that has most of the row. */
export function kindsOf(part: Part, row: Statement): KindsSaid {
  const { kinds, words, content } = part;
  const names = (kind: string): boolean => words.some(({ word }, at) => word.startsWith(kind) && part.negative[at] !== true);
  if (!kinds.names || kinds.deniesAgainst || row.kind === undefined || !names("absolute") || !names("relative")) return kinds;
  const starts = [0, ...words.flatMap(({ comma, word }, at) => (at > 0 && (comma || JOINS.test(word)) ? [at] : []))];
  const pieces = starts.map((from, index) => {
    const to = starts[index + 1] ?? words.length;
    const own = content.filter(({ at, word }) => at >= from && at < to && !row.frame.has(word.term));
    const says = (kind: string): boolean => words.slice(from, to).some(({ word }) => word.startsWith(kind));
    const weight = own.reduce((sum, each) => sum + each.weight * firmMatchOf(each, row), 0);
    return { weight, absolute: says("absolute"), relative: says("relative") };
  });
  const told = pieces.filter(({ absolute, relative }) => absolute !== relative);
  const most = Math.max(0, ...told.map(({ weight }) => weight));
  const [only, ...more] = told.filter(({ weight }) => weight === most);
  if (only === undefined || more.length > 0 || pieces.some(({ weight }) => weight > most)) return kinds;
  return { ...kinds, absolute: only.absolute, relative: only.relative };
}

const JOINS = /^(?:and|but|while|whereas|although|though)$/u;
