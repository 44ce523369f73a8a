import { useState } from 'react';
import { asFailure, type Failure } from '../api/failure.ts';
import { MenuButton } from '../popups/menu-button.tsx';
import { Failed } from './states.tsx';
import { takeExport } from './take-export.ts';

type Value = string | number | boolean | readonly string[] | null | undefined;

interface ExportMenuProps {
  readonly kind:
    | 'scope'
    | 'inheritance'
    | 'assessment'
    | 'diff'
    | 'matrix'
    | 'findings'
    | 'lapses'
    | 'editions'
    | 'gap'
    | 'changes'
    | 'why';
  /** Parameters of `GET /exports/`; null or missing ones do not filter. */
  readonly parameters: Readonly<Record<string, Value>>;
}

const FORMATS = [
  { ending: 'xlsx', word: 'Excel workbook' },
  { ending: 'csv', word: 'CSV' },
  { ending: 'json', word: 'JSON' },
  { ending: 'md', word: 'Markdown' },
] as const;

/** Kinds for which OSCAL has a model. */
const IN_OSCAL: readonly string[] = ['assessment', 'inheritance', 'gap'] satisfies ExportMenuProps['kind'][];
const OSCAL = { ending: 'oscal.json', word: 'OSCAL' } as const;

/** Menu that downloads a whole table, however much of it is shown. */
export function ExportMenu({ kind, parameters }: ExportMenuProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (address: string) => {
    setFailure(null);
    takeExport(address).catch((error) => setFailure(asFailure(error)));
  };
  const formats = IN_OSCAL.includes(kind) ? [...FORMATS, OSCAL] : FORMATS;
  const entries = formats.map(({ ending, word }) => {
    const file = `/exports/${kind}.${ending}${searchOf(parameters)}`;
    const words = (
      <>
        {word} <span className="id">.{ending}</span>
      </>
    );
    return { key: ending, words, file, choose: () => take(file) };
  });
  return (
    <>
      <MenuButton className="quiet-button export-button" placement="bottom-end" entries={entries}>
        {kind === 'why' ? 'Export why' : 'Export'}
      </MenuButton>
      <Failed failure={failure} />
    </>
  );
}

function searchOf(parameters: ExportMenuProps['parameters']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    // An empty list is a filter, unlike a missing one.
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined) search.set(name, String(text));
  }
  return `?${search.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}`;
}

/** Returns the parameters for one point of a comparison. */
export function pointParameters(side: 'from' | 'to', point: Readonly<Record<string, Value>>) {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [`${side}.${name}`, value]));
}
