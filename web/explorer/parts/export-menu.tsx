import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';

type Value = string | number | boolean | readonly string[] | null | undefined;

interface ExportMenuProps {
  readonly kind: 'scope' | 'inheritance' | 'assessment' | 'diff' | 'matrix';
  /** As `GET /exports/` takes them; what is null or missing does not restrict. */
  readonly parameters: Readonly<Record<string, Value>>;
}

const FORMATS = [
  { ending: 'xlsx', word: 'Excel workbook' },
  { ending: 'csv', word: 'CSV' },
  { ending: 'json', word: 'JSON' },
  { ending: 'md', word: 'Markdown' },
] as const;

/** The whole of a table as a file, however much of it is shown. */
export function ExportMenu({ kind, parameters }: ExportMenuProps) {
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className="quiet-button export-button">
        Export <span aria-hidden="true">▾</span>
      </MenuButton>
      <Menu className="popover" gutter={4} unmountOnHide>
        {FORMATS.map(({ ending, word }) => (
          <MenuItem
            key={ending}
            className="found"
            render={<a href={`/exports/${kind}.${ending}${searchOf(parameters)}`} download />}
          >
            {word} <span className="id">.{ending}</span>
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}

function searchOf(parameters: ExportMenuProps['parameters']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    // Nothing between commas is an empty list, which is another question than none.
    const text = Array.isArray(value) ? value.join(',') : value;
    if (text !== null && text !== undefined) search.set(name, String(text));
  }
  return `?${search.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}`;
}

/** The fields of a point of a comparison, as parameters. */
export function pointParameters(side: 'from' | 'to', point: Readonly<Record<string, Value>>) {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [`${side}.${name}`, value]));
}
