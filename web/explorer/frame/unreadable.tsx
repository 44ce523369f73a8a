import { useTitle } from '../basics/use-title.ts';
import { WrongAddress } from '../parts/wrong-address.tsx';
import { addressOf, type Parameters, useParameters } from '../routing/address.ts';
import { revisionOf, todayInUtc } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { type Readable, wrongDay, wrongRevision } from '../routing/wrong-in-address.ts';

export interface Wrong {
  readonly sentence: string;
  /** Parameters that repair the address. */
  readonly instead: Readonly<Record<string, string | number>>;
  readonly way: string;
  /** True if the number may be that of a staged revision. */
  readonly mayBeStaged: boolean;
}

/** Returns the error in the address's day or revision, otherwise null. */
export function wrongIn({ one }: Parameters, readable: Readable): Wrong | null {
  const { newest } = readable;
  const day = wrongDay('day', one('day'));
  const today = todayInUtc();
  if (day !== null) return { sentence: day, instead: { day: today }, way: `To today, ${today}`, mayBeStaged: false };
  const revision = wrongRevision('rev', one('rev'), readable);
  if (revision === null) return null;
  const mayBeStaged = (revisionOf(one('rev') ?? '') ?? 0) > newest;
  return { sentence: revision, instead: { rev: newest }, way: `To the newest revision, ${newest}`, mayBeStaged };
}

export function Unreadable({ wrong: { sentence, instead, way, mayBeStaged } }: { readonly wrong: Wrong }) {
  const { changed } = useParameters();
  useTitle('This address cannot be read');
  return (
    <>
      <h1>This address cannot be read</h1>
      <WrongAddress sentence={sentence} to={changed(instead)} way={way} />
      {mayBeStaged ? (
        <p>
          If a list is staged as that revision, who may import can read it: enter the token on the{' '}
          <Link to={addressOf('/runs', instead)}>page of imports</Link>.
        </p>
      ) : null}
    </>
  );
}
