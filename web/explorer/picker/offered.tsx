import { ComboboxItem } from '@ariakit/react';
import { formatNumber } from '../basics/numbers.ts';
import { FoundLines } from '../marks/found-lines.tsx';
import { ListNote } from '../marks/list-note.tsx';
import type { Option, Options } from './use-options.ts';

interface OfferedProps {
  readonly options: Options;
  readonly asked: string;
  readonly chosen: readonly string[];
  readonly pick: (option: Option) => void;
}

/** Options of the combobox, or the reason why there are none. */
export function Offered({ options: { fitting, total, nearest, failure }, asked, chosen, pick }: OfferedProps) {
  const items = (options: readonly Option[]) =>
    options.map((option) => (
      <ComboboxItem
        key={option.id}
        className="found"
        focusOnHover
        hideOnClick
        setValueOnClick={false}
        onClick={() => pick(option)}
        aria-selected={chosen.includes(option.id)}
      >
        <FoundLines name={option.name} about={option.about} node={option} />
      </ComboboxItem>
    ));
  return (
    <>
      {failure === null ? null : <ListNote isQuiet={false}>{failure.message}</ListNote>}
      {fitting === null && failure === null ? <ListNote>…</ListNote> : null}
      {fitting?.length === 0 ? (
        <ListNote>
          {asked === '' ? 'Type to find one.' : `Nothing is called “${asked}”.`}
          {nearest.length === 0 ? null : ' These names come nearest:'}
        </ListNote>
      ) : null}
      {items(fitting ?? [])}
      {fitting !== null && fitting.length < total ? (
        <ListNote>
          The first {formatNumber(fitting.length)} of {formatNumber(total)}; type more letters.
        </ListNote>
      ) : null}
      {fitting?.length === 0 ? items(nearest) : null}
    </>
  );
}
