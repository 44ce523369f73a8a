import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
} from '@ariakit/react';
import { useContext, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { SearchDocument } from '../generated/graphql.ts';
import { groupByKind } from '../marks/group-by-kind.ts';
import { KindMark } from '../marks/kind-mark.tsx';
import { kindOf } from '../marks/kinds.ts';
import { Matched } from '../marks/matched.tsx';
import { withStandard } from '../marks/names.ts';
import { formatNumber } from '../parts/numbers.ts';
import { shownOf } from '../picker/shown-search.ts';
import { addressOf } from '../routing/address.ts';
import { AsOfContext } from '../routing/as-of.ts';
import { Link } from '../routing/link.tsx';
import { go } from '../routing/location.ts';

const MOST_SHOWN = 24;

/** Search by any name of a node, with `/` as shortcut. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useDeferredValue(text.trim());
  // Undefined until known, or for an invalid address; then the newest revision is searched.
  const revision = useContext(AsOfContext)?.revision;
  const answered = useAnswer(SearchDocument, asked === '' ? null : { text: asked, revision, first: MOST_SHOWN });
  const { data, failure } = answered;
  const found = asked === '' ? null : shownOf(answered);
  useSlashKey(input);

  const leave = () => {
    setOpen(false);
    setText('');
    input.current?.blur();
  };
  return (
    <search className="search-box">
      <ComboboxProvider
        value={text}
        setValue={setText}
        open={isOpen && (found !== null || failure !== null)}
        setOpen={setOpen}
        includesBaseElement={false}
      >
        <Combobox
          ref={input}
          className="search-input"
          aria-label="Search services, standards, clauses, certificates"
          placeholder="Search services, standards, clauses, certificates"
          maxLength={200}
          onKeyDown={(event) => {
            const hasChosen = event.currentTarget.hasAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || hasChosen || text.trim() === '') return;
            go(addressOf('/search', { text: text.trim() }));
            leave();
          }}
        />
        <kbd>/</kbd>
        <ComboboxPopover className="popover search-popover" gutter={2} sameWidth portal aria-label="What was found">
          {failure === null ? null : <p className="found-none">{failure.message}</p>}
          {found?.totalCount === 0 ? (
            <p className="quiet found-none">Nothing is called “{asked}”. Try fewer or shorter words.</p>
          ) : null}
          {groupByKind(found?.nodes ?? []).map(({ kind, nodes }) => (
            <ComboboxGroup key={kind} className="found-group">
              <ComboboxGroupLabel className="found-kind">{kindOf(kind).words}</ComboboxGroupLabel>
              {nodes.map(({ node, name, matched }) => (
                <ComboboxItem
                  key={node.id}
                  className="found"
                  focusOnHover
                  hideOnClick
                  setValueOnClick={false}
                  onClick={leave}
                  render={<Link to={addressOf(`/${node.id}`)} />}
                >
                  <KindMark kind={kind} />
                  <span>
                    {withStandard(name, node)}
                    <Matched matched={matched} node={node} />
                  </span>
                  <span className="quiet id">{node.id}</span>
                </ComboboxItem>
              ))}
            </ComboboxGroup>
          ))}
          {found !== null && data !== undefined && found.totalCount > found.nodes.length ? (
            <ComboboxItem
              className="found found-all"
              focusOnHover
              setValueOnClick={false}
              onClick={leave}
              render={<Link to={addressOf('/search', { text: asked })} />}
            >
              All {formatNumber(found.totalCount)} that fit “{asked}”
            </ComboboxItem>
          ) : null}
        </ComboboxPopover>
      </ComboboxProvider>
    </search>
  );
}

function useSlashKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      const isTyping = at?.matches('input, textarea, select, [contenteditable]') ?? false;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [input]);
}
