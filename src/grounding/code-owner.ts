// Whether a part of a sentence says of one numbered thing what statements say of another one alone: of T11 what is said of T12.
import { codeGroup } from "./alignment.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { codeName } from "./figures.ts";
import type { Part } from "./part.ts";
import { type ContentWord, firmMatchOf, weightOf } from "./support.ts";

/** So much of what is said a statement must say itself to say it, and one that says no more than this does not. */
const SAYS = 0.9;
const SAYS_NOT = 0.5;

/** At most one finding: the part names one code, and of all the statements only those with another one of its sort say the rest. */
export function codeOwnerFindings(part: Part, statements: readonly Statement[], { levels }: Pick<Evidence, "levels">): string[] {
  const [code, ...more] = part.codes;
  const content = part.content.filter(({ weight }) => weight >= 1);
  if (code === undefined || more.length > 0 || content.length === 0) return [];
  const group = codeGroup(code.family, code.number, levels);
  const own = statements.filter(({ codes }) => codes.some(({ family, number }) => family === code.family && number === code.number));
  const says = (statement: Statement): number => share(content, statement);
  if (own.length === 0 || own.some((statement) => says(statement) > SAYS_NOT)) return [];
  for (const statement of statements) {
    const other = statement.codes.find(({ family, number }) => codeGroup(family, number, levels) === group);
    if (other === undefined || own.includes(statement) || says(statement) < SAYS) continue;
    return [
      `[${statement.locator}] says it of ${codeName(other.family, other.number)}, the sentence of ${codeName(code.family, code.number)}.`,
    ];
  }
  return [];
}

function share(content: readonly ContentWord[], statement: Statement): number {
  return content.reduce((sum, each) => sum + each.weight * firmMatchOf(each, statement), 0) / weightOf(content);
}
