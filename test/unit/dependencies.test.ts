import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
).packages;

/** Earlier versions have known vulnerabilities; see the advisories of the packages. */
const LEAST_VERSIONS = { graphql: '16.15.0', '@apollo/server': '5.5.0', fastify: '5.8.1' };

/** Licences that allow redistribution of the dependencies. */
const LICENCES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'];

/** Its script only warns of version mismatches and is not needed. */
const HARMLESS_SCRIPTS = ['@apollo/protobufjs'];

describe('The dependencies', () => {
  it.each(Object.entries(LEAST_VERSIONS))('include only %s %s or later', (name, least) => {
    const versions = Object.entries(locked).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, { version = '0' }]) => compareVersions(version, least) < 0)).toEqual([]);
  });

  it('of the program have allowed licences', () => {
    const foreign = Object.entries(locked).flatMap(([path, { dev, license = 'none' }]) =>
      path === '' || dev || namesIn(license).every((name) => LICENCES.includes(name)) ? [] : [`${path}: ${license}`],
    );
    expect(foreign).toEqual([]);
  });

  it('of the program need no install script', () => {
    const scripted = Object.entries(locked)
      .filter(([path, { dev, hasInstallScript }]) => path !== '' && hasInstallScript && !dev)
      .map(([path]) => path.split('node_modules/').pop());
    expect(scripted.filter((name) => !HARMLESS_SCRIPTS.includes(name ?? ''))).toEqual([]);
  });
});

/** Licences that apply together. */
function namesIn(license: string): string[] {
  return license.replace(/^\(|\)$/g, '').split(' AND ');
}

function compareVersions(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
