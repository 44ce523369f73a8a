import type { Failure } from '../api/failure.ts';

const UNKNOWN = /^Argument "[^"]+" names "([^"]+)", which (revision \d+|the graph)/;
const WRONG = /^Argument "[^"]+" must be .+, not "([^"]+)"/;
/** Tells how to say what a list holds in a recipe or a command. */
const SAY_IN_RECIPE = /If it is a list all the same, say in a recipe .+$/;
const SAY_ABOVE =
  'If it is a list all the same, choose above what “The list holds”; you are then asked which column is which. Otherwise, choose another file.';

/** Returns a failure as a sentence for people: the API names its arguments, which are those of a program. */
export function failureWords({ kind, code, message }: Failure): string {
  if (kind === 'list') return message.replace(SAY_IN_RECIPE, SAY_ABOVE);
  if (kind !== 'question' || code === null) return message;
  const [, unknown, where] = UNKNOWN.exec(message) ?? [];
  if (unknown !== undefined) return `“${unknown}” is not known: ${where} does not have it.`;
  const [, wrong] = WRONG.exec(message) ?? [];
  if (wrong !== undefined) return `“${wrong}” cannot be asked for here.`;
  return message.startsWith('Argument ') ? 'What the address of this page asks for does not fit together.' : message;
}
