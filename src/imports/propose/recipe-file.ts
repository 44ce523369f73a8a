import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { BadInput } from '../../errors.ts';
import { RECIPE, type Recipe } from '../map/recipe.ts';
import { DECIDE } from './draft-recipe.ts';

/** Ending of a recipe beside its list. */
export const RECIPE_ENDING = '.recipe.yaml';
/** Far above a recipe with a line for each of 10,000 names. */
export const LARGEST_RECIPE = 2 * 1024 * 1024;

export async function readRecipeText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new BadInput(`The recipe ${path} ${reason}.`, { cause: error });
  });
}

/** A recipe in YAML or JSON. Throws BadInput with line and path of each fault. `decide` stands for a line that is still open, as if it were not there. */
export function parseRecipe(text: string, name: string): Recipe {
  if (text.length > LARGEST_RECIPE)
    throw new BadInput(`The recipe ${name} is longer than ${LARGEST_RECIPE} characters.`);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw new BadInput(`The recipe ${name} is no YAML: line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
  const checked = RECIPE.safeParse(plainValue(document, name) ?? {});
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map(({ path, message }) => {
    const line = lineOf(document, { path, lines });
    return `${name}${line === null ? '' : `:${line}`} ${path.join(' › ') || 'the whole'}: ${message}.`;
  });
  throw new BadInput(faults.join('\n'));
}

/** Without what is still to be decided. */
function plainValue(document: Document, name: string): unknown {
  /** An item of a list that is left out would leave a hole. */
  function reviver(this: unknown, _key: unknown, value: unknown): unknown {
    return (value === DECIDE || value === null) && !Array.isArray(this) ? undefined : value;
  }
  try {
    return document.toJS({ maxAliasCount: 100, reviver });
  } catch (error) {
    throw new BadInput(`The recipe ${name} repeats parts of itself too often.`, { cause: error });
  }
}

/** The line of the innermost part of the path that the file has. */
function lineOf(
  document: Document,
  { path, lines }: { readonly path: readonly PropertyKey[]; readonly lines: LineCounter },
): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return lines.linePos(node.range[0]).line;
  }
  return null;
}
