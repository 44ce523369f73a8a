import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CONFIGURATION, readConfig } from '../../src/config.ts';

const TEXT = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

/** The variables of `.env.example`, in its order, as an env file is read. */
function readExample(): Map<string, string> {
  const lines = TEXT.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

describe('.env.example', () => {
  it('lists the variables that the program reads, in their order', () => {
    expect([...readExample().keys()]).toEqual(Object.keys(CONFIGURATION.shape));
  });

  it('gives each its default', () => {
    expect(readConfig(Object.fromEntries(readExample()))).toEqual(readConfig({}));
    const defaults = Object.entries(readConfig({})).filter(([, value]) => ['string', 'number'].includes(typeof value));
    const shown = [...readExample()].filter(([, value]) => value !== '');
    // What has a default shows it; what has none shows nothing.
    expect(shown).toEqual(defaults.map(([name, value]) => [name, String(value)]));
  });

  it('says what each is for', () => {
    const undescribed = [...readExample().keys()].filter((name) => !new RegExp(`^# .+\\n${name}=`, 'm').test(TEXT));
    expect(undescribed).toEqual([]);
  });
});

/** What `--env-file` of Node and Docker reads. */
describe('.env.example as a file of settings', () => {
  it('is read by Node as it is written', () => {
    expect(parseEnv(TEXT)).toEqual(Object.fromEntries(readExample()));
  });

  it('says that a file must be named', () => {
    expect(TEXT).toContain('node --env-file=.env dist/cli.js serve');
  });
});
