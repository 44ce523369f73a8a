import { useCopy } from '../../basics/use-copy.ts';
import { MenuButton } from '../../popups/menu-button.tsx';
import { type ExportParameters, searchOf } from './export-search.ts';

interface ShareAnswerProps {
  /** Parameters of the export of this answer; null if only its address can be shared. */
  readonly parameters: ExportParameters | null;
  readonly title: string;
  /** Id of the node that the page is about, for use in queries. */
  readonly id?: string;
}

const FRAME = 'width="560" height="300" style="border:0"';

/** Menu that copies a link to the page, a card or a badge for other sites, or the id of the page's node. */
export function ShareAnswer({ parameters, title, id }: ShareAnswerProps) {
  const { status, copy } = useCopy();
  const addressOf = (file: string) => `${window.location.origin}/embed/${file}${searchOf(parameters ?? {})}`;
  const link = { key: 'link', words: 'Copy link', choose: () => void copy(window.location.href) };
  const embed = {
    key: 'embed',
    words: 'Copy card to embed',
    choose: () =>
      void copy(`<iframe src="${attribute(addressOf('card'))}" title="${attribute(title)}" ${FRAME}></iframe>`),
  };
  const badge = {
    key: 'badge',
    words: 'Copy badge as Markdown',
    choose: () => void copy(`[![${bare(title)}](${addressOf('badge.svg')})](${window.location.href})`),
  };
  const ownId = id === undefined ? [] : [{ key: 'id', words: 'Copy the id', choose: () => void copy(id) }];
  return (
    <MenuButton
      className="quiet-button"
      placement="bottom-start"
      entries={[link, ...(parameters === null ? [] : [embed, badge]), ...ownId]}
    >
      {status ?? 'Share'}
    </MenuButton>
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Drops brackets, which would end the text of a link in Markdown. */
function bare(text: string): string {
  return text.replaceAll(/[[\]\n]/g, ' ');
}
