import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const at = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked: Readonly<Record<string, Locked>> = JSON.parse(at('package-lock.json')).packages;
const ENGINE = 'node_modules/@grafeo-db/js';

/** Platforms whose build of the embedded engine npm checks against the lock file, such as "linux-x64-gnu". */
const checked = Object.keys(locked[ENGINE]?.optionalDependencies ?? {})
  .filter((name) => locked[`node_modules/${name}`]?.integrity?.startsWith('sha512-'))
  .map((name) => name.slice('@grafeo-db/js-'.length));

const AS_WRITTEN: Readonly<Record<string, string>> = { 'linux-x64-gnu': 'Linux (x64, glibc)' };

describe('The embedded engine', () => {
  it('is offered only for platforms whose packages the lock file checks', () => {
    const offered = /Node\.js 20\.19 or later on (.+? glibc\))\./.exec(at('README.md'))?.[1];
    expect(offered).toBe(checked.map((platform) => AS_WRITTEN[platform] ?? platform).join(' or '));
  });

  it('is the only dependency with unchecked packages', () => {
    const unchecked = Object.entries(locked).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(unchecked.filter(([path]) => !path.startsWith(`${ENGINE}-`))).toEqual([]);
  });
});
