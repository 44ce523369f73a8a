import type { ArgsDef, CommandDef, Resolvable } from 'citty';
import { indexNearest } from '../../domain/nearest-names.ts';
import { BadInput } from '../../errors.ts';
import { parseStrictly } from './options.ts';

/** Commands that take any number of positional arguments. */
export const TAKE_SEVERAL: readonly string[] = ['import', 'assess'];

/**
 * Throws `BadInput` for an unknown option or argument. The library ignores them: `restore --replace FILE --dry-run`
 * would replace the graph.
 */
export async function refuseUnknownWords(
  command: CommandDef,
  words: readonly string[],
  name = 'compliance-graph',
): Promise<void> {
  const [first = '', ...rest] = words;
  const subCommands = await resolved(command.subCommands);
  if (subCommands === undefined) return refuseBeyond((await resolved(command.args)) ?? {}, words, name);
  if (first.startsWith('-')) parseStrictly({ args: [...words], allowPositionals: true, options: {} });
  if (first === '' || first.startsWith('-')) return;
  const next = Object.hasOwn(subCommands, first) ? await resolved(subCommands[first]) : undefined;
  if (next === undefined) throw new BadInput(unknownCommand(first, Object.keys(subCommands)));
  await refuseUnknownWords(next, rest, first);
}

function unknownCommand(given: string, commands: readonly string[]): string {
  const [nearest] = indexNearest(commands.map((text) => ({ text, item: text }))).nearest(given, 1);
  return `Unknown command ${given}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`} See --help.`;
}

function refuseBeyond(definitions: ArgsDef, words: readonly string[], name: string): void {
  const all = Object.entries(definitions);
  const options = all.filter(([, { type }]) => type !== 'positional');
  const { positionals } = parseStrictly({
    args: [...words],
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(([option, { type }]) => [
        option,
        { type: type === 'boolean' ? ('boolean' as const) : ('string' as const), multiple: true },
      ]),
    ),
  });
  const surplus = positionals[all.length - options.length];
  if (surplus === undefined || TAKE_SEVERAL.includes(name)) return;
  throw new BadInput(`"${surplus}" is one word more than ${name} takes. See --help.`);
}

async function resolved<Value>(value: Resolvable<Value> | undefined): Promise<Value | undefined> {
  return typeof value === 'function' ? (value as () => Value | Promise<Value>)() : value;
}
