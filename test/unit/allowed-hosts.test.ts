import { describe, expect, it } from 'vitest';
import { hostsOf } from '../../src/config/hosts.ts';
import { readConfig } from '../../src/config.ts';

const OWN = ['localhost', '127.0.0.1', '[::1]'];
const namesOf = (environment: Record<string, string>) => {
  const names = hostsOf(readConfig(environment));
  return names === null ? null : [...names];
};

describe('The list of allowed hosts', () => {
  it('has only names of the machine if HOST is a loopback address', () => {
    expect(namesOf({})).toEqual(OWN);
    expect(namesOf({ HOST: 'localhost' })).toEqual(OWN);
    expect(namesOf({ HOST: '::1' })).toEqual(OWN);
    expect(namesOf({ HOST: '127.0.0.2' })).toEqual([...OWN, '127.0.0.2']);
  });

  it('is open if HOST is reachable from other machines, as in a container', () => {
    for (const HOST of ['0.0.0.0', '::', '192.0.2.1', 'graph.example']) expect(namesOf({ HOST })).toBeNull();
  });

  it('has the names of the machine, HOST and ALLOWED_HOSTS if the latter is set', () => {
    expect(namesOf({ ALLOWED_HOSTS: 'Graph.example, [fd00::1]' })).toEqual([...OWN, 'graph.example', '[fd00::1]']);
    // Commands on this machine send requests to the address that the server listens on.
    expect(namesOf({ ALLOWED_HOSTS: 'a.example', HOST: '0.0.0.0' })).toEqual([...OWN, '0.0.0.0', 'a.example']);
    expect(namesOf({ ALLOWED_HOSTS: 'a.example', HOST: '::' })).toEqual([...OWN, '[::]', 'a.example']);
    expect(namesOf({ ALLOWED_HOSTS: '*' })).toBeNull();
  });

  it.each(['https://a.example', 'a.example:4000', 'fd00::1', 'a b'])(
    'rejects an entry with a scheme, port, blank or missing brackets: %s',
    (name) => {
      expect(() => readConfig({ ALLOWED_HOSTS: `ok.example,${name}` })).toThrow(
        'ALLOWED_HOSTS: host 2 must be a name or',
      );
    },
  );
});
