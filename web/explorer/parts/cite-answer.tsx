import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { type Citation, citationFootnote, citationMarkdown, citationText } from './citation.ts';
import { useCopy } from './use-copy.ts';

const FORMATS = [
  { word: 'As text', write: citationText },
  { word: 'As Markdown', write: citationMarkdown },
  { word: 'As a footnote', write: citationFootnote },
] as const;

/** Menu that copies an answer with its sources, day, revision and address. */
export function CiteAnswer(props: Omit<Citation, 'address'>) {
  const { status, copy } = useCopy();
  return (
    <MenuProvider placement="bottom-start">
      <MenuButton className="quiet-button">
        {status ?? 'Cite'} <span aria-hidden="true">▾</span>
      </MenuButton>
      <Menu className="popover" gutter={4} unmountOnHide>
        {FORMATS.map(({ word, write }) => (
          <MenuItem
            key={word}
            className="found"
            onClick={() => void copy(write({ ...props, address: window.location.href }))}
          >
            {word}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
