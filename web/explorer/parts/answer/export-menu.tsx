import { useState } from 'react';
import { asFailure, type Failure } from '../../api/failure.ts';
import { MenuButton } from '../../popups/menu-button.tsx';
import { Failed } from '../states.tsx';
import { type ExportParameters, searchOf } from './export-search.ts';
import { takeExport } from './take-export.ts';

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
  readonly parameters: ExportParameters;
}

const FORMATS = [
  { ending: 'xlsx', word: 'Excel workbook' },
  { ending: 'csv', word: 'CSV' },
  { ending: 'json', word: 'JSON' },
  { ending: 'md', word: 'Markdown' },
] as const;

const OSCAL = { ending: 'oscal.json', word: 'OSCAL' } as const;
/** Models of OSCAL, by kind. */
const IN_OSCAL: Partial<
  Record<ExportMenuProps['kind'], readonly { readonly ending: string; readonly word: string }[]>
> = {
  assessment: [
    { ending: 'oscal.json', word: 'OSCAL plan' },
    { ending: 'oscal-results.json', word: 'OSCAL results' },
  ],
  inheritance: [OSCAL],
  gap: [OSCAL],
};

/** Menu that downloads a whole table, however much of it is shown. */
export function ExportMenu({ kind, parameters }: ExportMenuProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (address: string) => {
    setFailure(null);
    takeExport(address).catch((error) => setFailure(asFailure(error)));
  };
  const formats = [...FORMATS, ...(IN_OSCAL[kind] ?? [])];
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

/** Returns the parameters for one point of a comparison. */
export function pointParameters(side: 'from' | 'to', point: ExportParameters) {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [`${side}.${name}`, value]));
}
