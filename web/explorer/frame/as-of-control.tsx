import { useId } from 'react';
import { readToken } from '../basics/token.ts';
import { DayField, RevisionField } from '../parts/fields/day-field.tsx';
import { PopoverButton } from '../popups/popover-button.tsx';
import { useParameters } from '../routing/address.ts';
import type { AsOf } from '../routing/as-of.ts';
import { go } from '../routing/location.ts';

export function AsOfControl({ asOf: { day, today, revision, newest, keptSince } }: { readonly asOf: AsOf }) {
  const { changed } = useParameters();
  const id = useId();
  return (
    <PopoverButton
      className="as-of"
      placement="bottom-end"
      words={
        <>
          <span>
            day <b>{day}</b>
          </span>
          <span>
            rev <b>{revision}</b>
          </span>
          <span aria-hidden="true">▾</span>
        </>
      }
      title="All answers are as of"
      popoverClass="as-of-popover"
    >
      <label htmlFor={`${id}-day`}>Day, in UTC</label>
      <div className="field-row">
        <DayField id={`${id}-day`} day={day} choose={(chosen) => go(changed({ day: chosen }))} />
        <button type="button" disabled={day === today} onClick={() => go(changed({ day: today }))}>
          Today
        </button>
      </div>
      <label htmlFor={`${id}-revision`}>
        Revision, {keptSince} ({keptSince === 0 ? 'empty' : 'the first that is kept'}) to {newest}
        {readToken() === null ? null : ', or the staged one'}
      </label>
      <div className="field-row">
        <RevisionField
          id={`${id}-revision`}
          revision={revision}
          newest={newest}
          oldest={keptSince}
          mayBeStaged
          choose={(chosen) => go(changed({ rev: chosen }))}
        />
        <button type="button" disabled={revision === newest} onClick={() => go(changed({ rev: newest }))}>
          Newest
        </button>
      </div>
      <p className="quiet">Both stand in the address: who opens the link reads the same.</p>
    </PopoverButton>
  );
}
