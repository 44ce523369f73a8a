import { useId } from 'react';
import { FilterLine } from '../../picker/filter-line.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { go } from '../../routing/location.ts';
import type { Side } from './points.ts';

/** One side: a certificate, an environment, a day and a revision. */
export function PointFields({ side, title }: { readonly side: Side; readonly title: string }) {
  const { one, changed } = useParameters();
  const { day, revision, newest } = useAsOf();
  const id = useId();
  return (
    <fieldset className="point">
      <legend>{title}</legend>
      <FilterLine
        fields={[
          {
            name: side,
            label: 'Certificate',
            kinds: ['CERTIFICATE'],
            placeholder: side === 'to' ? 'the same' : 'pick one',
            isSingle: true,
          },
          {
            name: `${side}-environment`,
            label: 'in',
            kinds: ['ENVIRONMENT'],
            placeholder: 'all environments',
            isSingle: true,
          },
        ]}
      />
      <div className="field-row">
        <label htmlFor={`${id}-day`}>on</label>
        <input
          id={`${id}-day`}
          type="date"
          value={one(`${side}-day`) ?? day}
          onChange={({ target }) => {
            if (target.value.length === 10) go(changed({ [`${side}-day`]: target.value }));
          }}
        />
        <label htmlFor={`${id}-revision`}>at revision</label>
        <input
          id={`${id}-revision`}
          type="number"
          min={0}
          max={newest}
          value={one(`${side}-revision`) ?? revision}
          onChange={({ target }) => {
            if (target.value !== '' && target.validity.valid) go(changed({ [`${side}-revision`]: target.value }));
          }}
        />
      </div>
    </fieldset>
  );
}
