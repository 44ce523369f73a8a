import { Menu, MenuButton, MenuItem, MenuProvider, useMenuStore } from '@ariakit/react';
import { type MouseEvent, useState } from 'react';
import { asFailure, type Failure } from '../api/failure.ts';
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

/** Menu that downloads a whole table, however much of it is shown. */
export function ExportMenu({ kind, parameters }: ExportMenuProps) {
  const menu = useMenuStore({ placement: 'bottom-end' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (event: MouseEvent, address: string) => {
    setFailure(null);
    event.preventDefault();
    menu.hide();
    takeExport(address).catch((error) => setFailure(asFailure(error)));
  };
  return (
    <MenuProvider store={menu}>
      <MenuButton className="quiet-button export-button">
        {kind === 'why' ? 'Export why' : 'Export'} <span aria-hidden="true">▾</span>
      </MenuButton>
      <Menu className="popover" gutter={4} unmountOnHide>
        {FORMATS.map(({ ending, word }) => {
          const address = `/exports/${kind}.${ending}${searchOf(parameters)}`;
          return (
            <MenuItem
              key={ending}
              className="found"
              onClick={(event) => take(event, address)}
              render={<a href={address} download />}
            >
              {word} <span className="id">.{ending}</span>
            </MenuItem>
          );
        })}
      </Menu>
      <Failed failure={failure} />
    </MenuProvider>
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
