import { useId } from 'react';
import { DayField, RevisionField } from '../../parts/fields/day-field.tsx';
import { FilterLine } from '../../picker/filter-line.tsx';
import { useParameters } from '../../routing/address.ts';
import { useAsOf } from '../../routing/as-of.ts';
import { go } from '../../routing/location.ts';
import type { Side } from './points.ts';

/** Fields for one side: certificate, environment, day and revision. */
export function PointFields({ side, title }: { readonly side: Side; readonly title: string }) {
  const { one, changed } = useParameters();
  const { day, revision, newest, keptSince } = useAsOf();
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
        <DayField
          id={`${id}-day`}
          day={one(`${side}-day`) ?? day}
          choose={(chosen) => go(changed({ [`${side}-day`]: chosen }))}
        />
        <label htmlFor={`${id}-revision`}>at revision</label>
        <RevisionField
          id={`${id}-revision`}
          revision={one(`${side}-revision`) ?? revision}
          newest={newest}
          oldest={keptSince}
          mayBeStaged
          choose={(chosen) => go(changed({ [`${side}-revision`]: chosen }))}
        />
      </div>
    </fieldset>
  );
}
