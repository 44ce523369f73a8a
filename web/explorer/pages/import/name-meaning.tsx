import { useState } from 'react';
import type { NodeKind } from '../../generated/graphql.ts';
import { kindOfId } from '../../marks/kinds.ts';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useImportDraft } from './import-draft.ts';
import { valueAt } from './recipe-lines.ts';
import type { Decision } from './report.ts';
import { setLines } from './run-import.ts';

interface NameMeaningProps {
  readonly decision: Decision;
  readonly name: string;
  /** True if the decision has further names, with one answer for all. */
  readonly isOneOfMany?: boolean;
}

/** Search for the node that a name means, beyond the proposals. */
export function NameMeaning({ decision, name, isOneOfMany = false }: NameMeaningProps) {
  const path = ['names', name] as const;
  const meaning = valueAt(useImportDraft().recipe, path);
  const id = typeof meaning === 'string' && meaning.includes('/') ? meaning : null;
  const isProposed = decision.proposals.some(({ set }) => set.some(({ value }) => value === id));
  const chosen = id === null || (isProposed && !isOneOfMany) ? [] : [id];
  const nameOf = useNames(chosen);
  const [isWanted, setWanted] = useState(false);
  const isShown = isWanted || chosen.length > 0;
  const set = (value: string | undefined) => setLines([{ path, value }]);
  return (
    <div className="name-meaning">
      {isOneOfMany ? (
        <>
          <b>{name}</b>
          {(['new', 'skip'] as const).map((value) => (
            <button key={value} type="button" aria-pressed={meaning === value} onClick={() => set(value)}>
              {WAYS[value]}
              <span className="unseen"> {name}</span>
            </button>
          ))}
        </>
      ) : null}
      {isShown ? (
        <NodePicker
          label={`“${name}” is`}
          kinds={kindsOf(decision)}
          placeholder="type its name"
          isSingle
          chosen={chosen}
          nameOf={nameOf}
          choose={([picked]) => set(picked)}
        />
      ) : (
        <button type="button" className="quiet-button" onClick={() => setWanted(true)}>
          It is something else …<span className="unseen"> for {name}</span>
        </button>
      )}
    </div>
  );
}

const WAYS = { new: 'New', skip: 'Leave out' } as const;
const ANY: readonly NodeKind[] = [
  'SERVICE',
  'SERVICE_FAMILY',
  'STANDARD',
  'CERTIFICATE',
  'ENVIRONMENT',
  'ORGANIZATION',
];

/** Parses the kinds of nodes from a decision such as `name.unknown:service or family:Key Valt`. */
function kindsOf({ id, kind }: Decision): readonly NodeKind[] {
  if (kind === 'programme.meaning') return ['CERTIFICATE', 'STANDARD'];
  const [, words = ''] = id.split(':');
  const kinds = words.split(' or ').flatMap((word) => kindOfId(`${word}/`)?.kind ?? []);
  return kinds.length === 0 ? ANY : kinds;
}
