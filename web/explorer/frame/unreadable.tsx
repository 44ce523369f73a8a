import { useTitle } from '../parts/use-title.ts';
import { WrongAddress } from '../parts/wrong-address.tsx';
import { type Parameters, useParameters } from '../routing/address.ts';
import { todayInUtc } from '../routing/as-of.ts';
import { wrongDay, wrongRevision } from '../routing/wrong-in-address.ts';

export interface Wrong {
  readonly sentence: string;
  /** What mends the address. */
  readonly instead: Readonly<Record<string, string | number>>;
  readonly way: string;
}

/** What keeps the day or the revision of the address from being read; null where nothing does. */
export function wrongIn({ one }: Parameters, newest: number): Wrong | null {
  const day = wrongDay('day', one('day'));
  const today = todayInUtc();
  if (day !== null) return { sentence: day, instead: { day: today }, way: `To today, ${today}` };
  const revision = wrongRevision('rev', one('rev'), newest);
  if (revision === null) return null;
  return { sentence: revision, instead: { rev: newest }, way: `To the newest revision, ${newest}` };
}

/** In place of a page, which would show something else than the address asks for. */
export function Unreadable({ wrong: { sentence, instead, way } }: { readonly wrong: Wrong }) {
  const { changed } = useParameters();
  useTitle('This address cannot be read');
  return (
    <>
      <h1>This address cannot be read</h1>
      <WrongAddress sentence={sentence} to={changed(instead)} way={way} />
    </>
  );
}
