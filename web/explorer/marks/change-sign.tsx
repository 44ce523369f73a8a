import type { ChangeKind } from '../generated/graphql.ts';
import { CHANGE_SIGNS } from './change-signs.ts';

export function ChangeSign({ kind }: { readonly kind: ChangeKind }) {
  const { sign, of, word } = CHANGE_SIGNS[kind];
  return (
    <>
      <span className="sign" aria-hidden="true">
        {sign}
      </span>
      <span className="unseen">
        {of} {word}:{' '}
      </span>
    </>
  );
}
