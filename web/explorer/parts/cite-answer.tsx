import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { type Citation, citationFootnote, citationMarkdown, citationText } from './citation.ts';

const SHOWN_FOR = 2_000;

const FORMATS = [
  { word: 'As text', write: citationText },
  { word: 'As Markdown', write: citationMarkdown },
  { word: 'As a footnote', write: citationFootnote },
] as const;

/** Menu that copies an answer with its sources, day, revision and address. */
export function CiteAnswer(props: Omit<Citation, 'address'>) {
  const [status, setStatus] = useState<string | null>(null);
  const copy = async (write: (citation: Citation) => string) => {
    try {
      await navigator.clipboard.writeText(write({ ...props, address: window.location.href }));
      setStatus('Copied');
    } catch {
      setStatus('Not copied: select it instead');
    }
    setTimeout(() => setStatus(null), SHOWN_FOR);
  };
  return (
    <MenuProvider placement="bottom-start">
      <MenuButton className="quiet-button">
        {status ?? 'Cite'} <span aria-hidden="true">▾</span>
      </MenuButton>
      <Menu className="popover" gutter={4} unmountOnHide>
        {FORMATS.map(({ word, write }) => (
          <MenuItem key={word} className="found" onClick={() => void copy(write)}>
            {word}
          </MenuItem>
        ))}
      </Menu>
    </MenuProvider>
  );
}
