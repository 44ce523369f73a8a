import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../../src/commands/program.ts';
import { refuseUnknownWords, TAKE_SEVERAL } from '../../src/commands/shared/unknown-words.ts';
import { daysAfter, today } from '../../src/domain/days.ts';
import { commandsOf } from '../support/commands-of.ts';
import { runHere } from '../support/run-here.ts';

const home = mkdtempSync(join(tmpdir(), 'wrong-usage-'));
const directory = join(home, 'data');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const environment = { DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' };

const run = (...words: readonly string[]) => runHere(words, { environment });

const paths = (await commandsOf(program)).map(({ words }) => [...words]);
const refused = { code: 'BAD_USER_INPUT' };

describe('Each command', () => {
  it.each(paths)('rejects an unknown option: %s', async (...path) => {
    await expect(refuseUnknownWords(program, [...path, '--nonsense'])).rejects.toMatchObject(refused);
  });

  it.each(paths.filter(([name = '']) => !TAKE_SEVERAL.includes(name)))(
    'rejects too many arguments: %s',
    async (...path) => {
      await expect(refuseUnknownWords(program, [...path, 'one', 'two', 'three', 'four'])).rejects.toMatchObject(
        refused,
      );
    },
  );
});

describe('An unknown or missing argument', () => {
  const file = join(home, 'a.backup.gz');
  writeFileSync(file, '');

  it.each([
    [['seed', '--dry-run'], "Unknown option '--dry-run'. See --help."],
    [['restore', '--replace', file, '--dry-run'], "Unknown option '--dry-run'. See --help."],
    [['--dry-run', 'restore', '--replace', file], "Unknown option '--dry-run'. See --help."],
    [['serve', '--port', '5055'], "Unknown option '--port'. See --help."],
    [['token', 'somebody', '--scope', 'publish'], "Unknown option '--scope'. See --help."],
    [['token', 'one', 'two'], '"two" is one word more than token takes. See --help.'],
    [['publish', 'import/1', 'import/2'], '"import/2" is one word more than publish takes. See --help.'],
    [['explain', 'service/key-vault'], 'Missing required positional argument: CLAUSE. See --help.'],
    [['diff'], 'Missing required positional argument: FROM. See --help.'],
    [
      ['assess', '--standard', 'standard/a', '--environment', 'environment/a'],
      'Missing required positional argument: SERVICES. See --help.',
    ],
    [['assess', 'service/a', '--standard', 'standard/a'], 'Missing required argument: --environment. See --help.'],
    [['export', 'matrix'], 'Missing required argument: --columns. See --help.'],
    [
      ['import', 'list.csv', '--source-url', 'here'],
      'Option "source-url" must be an http or https URL such as https://example.com/list, not "here".',
    ],
    [['toString'], 'Unknown command toString. See --help.'],
  ])('ends %j before anything is done', async (words, sentence) => {
    expect(await run(...words)).toEqual({ code: 2, out: '', told: `${sentence}\n` });
    expect(existsSync(directory)).toBe(false);
  });
});

describe('A token', () => {
  it('needs a last day that is not in the past, since it is valid on that day', async () => {
    const refusal = 'Option "expires" must be today or a later day in UTC, not 2020-01-01.\n';
    const past = await run('token', 'somebody', '--expires', '2020-01-01');
    expect(past).toEqual({ code: 2, out: '', told: refusal });
    const { code, out } = await run('token', 'somebody', '--expires', daysAfter(today(), 1));
    expect([code, out]).toEqual([0, expect.stringContaining(`:${daysAfter(today(), 1)}\n`)]);
  });
});
