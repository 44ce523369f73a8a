import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CONFIGURATION, readConfig } from '../../src/config.ts';

const TEXT = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

/** Variables of `.env.example` in file order, parsed as an env file. */
function readExample(): Map<string, string> {
  const lines = TEXT.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

describe('.env.example', () => {
  it('lists the variables that the program reads, in the same order', () => {
    expect([...readExample().keys()]).toEqual(Object.keys(CONFIGURATION.shape));
  });

  it('gives each variable its default', () => {
    expect(readConfig(Object.fromEntries(readExample()))).toEqual(readConfig({}));
    const defaults = Object.entries(readConfig({})).filter(([, value]) => ['string', 'number'].includes(typeof value));
    const shown = [...readExample()].filter(([, value]) => value !== '');
    // A variable without a default has an empty value.
    expect(shown).toEqual(defaults.map(([name, value]) => [name, String(value)]));
  });

  it('describes each variable', () => {
    const undescribed = [...readExample().keys()].filter((name) => !new RegExp(`^# .+\\n${name}=`, 'm').test(TEXT));
    expect(undescribed).toEqual([]);
  });
});

/** Node and Docker read it with `--env-file`. */
describe('.env.example as a file of settings', () => {
  it('has the same values when Node reads it', () => {
    expect(parseEnv(TEXT)).toEqual(Object.fromEntries(readExample()));
  });

  it('shows how to pass the file to Node', () => {
    expect(TEXT).toContain('node --env-file=.env dist/cli.js serve');
  });
});
