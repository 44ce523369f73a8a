import { describe, expect, it } from 'vitest';
import { hostsOf } from '../../src/config/hosts.ts';
import { readConfig } from '../../src/config.ts';

const OWN = ['localhost', '127.0.0.1', '[::1]'];
const namesOf = (environment: Record<string, string>) => {
  const names = hostsOf(readConfig(environment));
  return names === null ? null : [...names];
};

describe('The names that a server may be asked by', () => {
  it('are those of the machine where nobody else reaches it', () => {
    expect(namesOf({})).toEqual(OWN);
    expect(namesOf({ HOST: 'localhost' })).toEqual(OWN);
    expect(namesOf({ HOST: '::1' })).toEqual(OWN);
    expect(namesOf({ HOST: '127.0.0.2' })).toEqual([...OWN, '127.0.0.2']);
  });

  it('are any where others reach it, as in a container', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'graph.example']) expect(namesOf({ HOST })).toBeNull();
  });

  it('are also those that are allowed, and none but these then', () => {
    expect(namesOf({ ALLOWED_HOSTS: 'Graph.example, [fd00::1]' })).toEqual([...OWN, 'graph.example', '[fd00::1]']);
    // Commands of the machine ask at the address that is listened on.
    expect(namesOf({ ALLOWED_HOSTS: 'a.example', HOST: '0.0.0.0' })).toEqual([...OWN, '0.0.0.0', 'a.example']);
    expect(namesOf({ ALLOWED_HOSTS: 'a.example', HOST: '::' })).toEqual([...OWN, '[::]', 'a.example']);
    expect(namesOf({ ALLOWED_HOSTS: '*' })).toBeNull();
  });

  it.each(['https://a.example', 'a.example:4000', 'fd00::1', 'a b'])('are told without scheme and port: %s', (name) => {
    expect(() => readConfig({ ALLOWED_HOSTS: `ok.example,${name}` })).toThrow(
      'ALLOWED_HOSTS: host 2 must be a name or',
    );
  });
});
