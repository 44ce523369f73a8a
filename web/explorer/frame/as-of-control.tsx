import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from '@ariakit/react';
import { useId } from 'react';
import { useParameters } from '../routing/address.ts';
import type { AsOf } from '../routing/as-of.ts';
import { go } from '../routing/location.ts';

/** The day and the revision of the page, and the way to others. */
export function AsOfControl({ asOf: { day, today, revision, newest } }: { readonly asOf: AsOf }) {
  const { changed } = useParameters();
  const id = useId();
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure className="as-of">
        <span>
          day <b>{day}</b>
        </span>
        <span>
          rev <b>{revision}</b>
        </span>
        <span aria-hidden="true">▾</span>
      </PopoverDisclosure>
      <Popover className="popover as-of-popover" gutter={4} unmountOnHide>
        <PopoverHeading className="popover-title">All answers are as of</PopoverHeading>
        <label htmlFor={`${id}-day`}>Day</label>
        <div className="field-row">
          <input
            id={`${id}-day`}
            type="date"
            defaultValue={day}
            key={day}
            onChange={({ target }) => {
              if (target.validity.valid && target.value.length === 10) go(changed({ day: target.value }));
            }}
          />
          <button type="button" disabled={day === today} onClick={() => go(changed({ day: today }))}>
            Today
          </button>
        </div>
        <label htmlFor={`${id}-revision`}>Revision, 1 to {newest}</label>
        <div className="field-row">
          <input
            id={`${id}-revision`}
            type="number"
            min={0}
            max={newest}
            key={revision}
            defaultValue={revision}
            onChange={({ target }) => {
              if (target.validity.valid && target.value !== '') go(changed({ rev: target.value }));
            }}
          />
          <button type="button" disabled={revision === newest} onClick={() => go(changed({ rev: newest }))}>
            Newest
          </button>
        </div>
        <p className="quiet">Both stand in the address: who opens the link reads the same.</p>
      </Popover>
    </PopoverProvider>
  );
}
