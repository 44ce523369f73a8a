import type { AliasLineFragment } from '../../generated/graphql.ts';
import { inLine } from './facts.tsx';

const WORDS = { FORMERLY: 'formerly', ALSO: 'also', ABBREVIATION: 'short' } as const;

/** Returns former and other names in a line; null if there are none. */
export function aliasLine(aliases: readonly AliasLineFragment[]) {
  return inLine(
    aliases.map(({ id, name, kind }) => ({
      key: id,
      node: (
        <>
          <span className="quiet">{WORDS[kind]}</span> {name}
        </>
      ),
    })),
  );
}
