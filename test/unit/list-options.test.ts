import { describe, expect, it } from 'vitest';
import { parseListOptions } from '../../src/imports/list-options.ts';

describe('What the list calls something', () => {
  it('may hold "=", as a column that a field is read from and as a name that is accepted', () => {
    const { options, accepted } = parseListOptions({
      field: 'service=Offering (A=B)',
      column: 'Level=6=certificate/six',
      accept: 'Key=Valt=service/key-vault',
    });
    expect(options.fields).toEqual(new Map([['service', 'Offering (A=B)']]));
    expect(options.columns).toEqual(new Map([['Level=6', 'certificate/six']]));
    expect(accepted).toEqual(new Map([['Key=Valt', 'service/key-vault']]));
  });
});
