import { useCopy } from '../../basics/use-copy.ts';
import { MenuButton } from '../../popups/menu-button.tsx';
import { type Citation, citationFootnote, citationMarkdown, citationText } from './citation.ts';

const FORMATS = [
  { word: 'As text', write: citationText },
  { word: 'As Markdown', write: citationMarkdown },
  { word: 'As a footnote', write: citationFootnote },
] as const;

/** Menu that copies an answer with its sources, day, revision and address. */
export function CiteAnswer(props: Omit<Citation, 'address'>) {
  const { status, copy } = useCopy();
  return (
    <MenuButton
      className="quiet-button"
      placement="bottom-start"
      entries={FORMATS.map(({ word, write }) => ({
        key: word,
        words: word,
        choose: () => void copy(write({ ...props, address: window.location.href })),
      }))}
    >
      {status ?? 'Cite'}
    </MenuButton>
  );
}
