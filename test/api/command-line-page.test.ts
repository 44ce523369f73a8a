import { readFile, writeFile } from 'node:fs/promises';
import type { ArgDef, ArgsDef, CommandMeta } from 'citty';
import { describe, expect, it } from 'vitest';
import { program } from '../../src/commands/program.ts';
import { MOSTLY_LEFT_OUT, OPEN, REFUSED, WRONG_USAGE } from '../../src/commands/shared/refusing.ts';
import { TAKE_SEVERAL } from '../../src/commands/shared/unknown-words.ts';
import { commandsOf, type NamedCommand } from '../support/commands-of.ts';

const PAGE = new URL('../../docs/command-line.md', import.meta.url);
const COMMANDS = /(?<=<!-- commands -->\n).*(?=<!-- \/commands -->)/s;
const EXIT_CODES = /<!-- exit codes -->\n(.*)<!-- \/exit codes -->/s;

type Written = readonly [written: string, definition: ArgDef];

function isNeeded({ type, required, default: initial }: ArgDef): boolean {
  return initial === undefined && (type === 'positional' ? required !== false : required === true);
}

/** An argument as a user types it. */
function writtenOf(command: string, [name, definition]: readonly [string, ArgDef]): Written {
  if (definition.type === 'positional') {
    return [`${name.toUpperCase()}${TAKE_SEVERAL.includes(command) ? ' …' : ''}`, definition];
  }
  return [definition.type === 'boolean' ? `--${name}` : `--${name} …`, definition];
}

function rowOf([written, definition]: Written): string {
  const { description = '', default: initial } = definition;
  const notes = [isNeeded(definition) ? ' Needed.' : '', initial ? ` Default: ${initial}.` : ''];
  return `| \`${written}\` | ${`${description}${notes.join('')}`.replaceAll('|', '\\|')} |\n`;
}

function sectionOf({ words, command }: NamedCommand): string {
  const [name = ''] = words;
  const { description } = command.meta as CommandMeta;
  const all = Object.entries((command.args ?? {}) as ArgsDef).map((one) => writtenOf(name, one));
  const options = all.filter(([, { type }]) => type !== 'positional');
  const typed = [
    ...all.filter(([, { type }]) => type === 'positional'),
    ...options.filter(([, definition]) => isNeeded(definition)),
  ].map(([written, definition]) => (isNeeded(definition) ? written : `[${written}]`));
  const others = options.every(([, definition]) => isNeeded(definition)) ? [] : ['[OPTIONS]'];
  const table = all.length === 0 ? '' : `\n| | |\n| --- | --- |\n${all.map(rowOf).join('')}`;
  return `\n### ${words.join(' ')}\n\n\`${[...words, ...typed, ...others].join(' ')}\`\n\n${description}\n${table}`;
}

describe('docs/command-line.md', () => {
  it('describes each command with its arguments; UPDATE=1 rewrites them', async () => {
    const page = await readFile(PAGE, 'utf8');
    expect(page).toMatch(COMMANDS);
    const sections = (await commandsOf(program)).map(sectionOf).join('');
    const generated = page.replace(COMMANDS, () => `${sections}\n`);
    if (process.env['UPDATE'] === '1') await writeFile(PAGE, generated);
    expect(await readFile(PAGE, 'utf8')).toBe(generated);
  });

  it('lists each exit code', async () => {
    const [, table = ''] = EXIT_CODES.exec(await readFile(PAGE, 'utf8')) ?? [];
    expect([...table.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))).toEqual([
      0,
      REFUSED,
      WRONG_USAGE,
      OPEN,
      MOSTLY_LEFT_OUT,
    ]);
  });
});
