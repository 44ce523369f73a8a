import {
  Combobox,
  ComboboxGroup,
  ComboboxGroupLabel,
  ComboboxItem,
  ComboboxPopover,
  ComboboxProvider,
  useComboboxStore,
} from '@ariakit/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { usePaused } from '../basics/use-paused.ts';
import { FoundLines } from '../marks/found-lines.tsx';
import { ListNote } from '../marks/list-note.tsx';
import { type Early, useEarlyFocus } from '../popups/early-field.tsx';
import { settledReadings } from '../question/reading.ts';
import { Link } from '../routing/link.tsx';
import { go } from '../routing/location.ts';
import { firstTarget, searchGroups } from './search-items.ts';
import { useFound } from './use-found.ts';

interface SearchComboboxProps {
  readonly early: Early;
  /** Attributes of the field. */
  readonly input: {
    readonly className: string;
    readonly 'aria-label': string;
    readonly placeholder: string;
    readonly maxLength: number;
  };
}

/** Field of the search and the list of what it finds. */
export function SearchCombobox({ early, input: attributes }: SearchComboboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(early.text);
  const [isOpen, setOpen] = useState(early.text !== '');
  const [isWaiting, setWaiting] = useState(early.isEntered && early.text.trim() !== '');
  useEarlyFocus(input, early);
  const asked = usePaused(text.trim());
  const { found, isOfText: isOfAsked, failure } = useFound(asked);
  const isOfText = isOfAsked && asked === text.trim();

  const combobox = useComboboxStore({
    value: text,
    setValue(value) {
      setText(value);
      setWaiting(false);
      combobox.setActiveId(null);
    },
    open: isOpen && (found !== null || failure !== null),
    setOpen,
    includesBaseElement: false,
  });
  const leave = () => {
    setOpen(false);
    setText('');
    setWaiting(false);
    input.current?.blur();
  };
  const target = found !== null && isOfText ? firstTarget(found) : null;
  useEffect(() => {
    if (!isWaiting || target === null) return;
    go(target);
    leave();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The list is still that of an earlier text: nothing in it is to be marked or opened.
    if (event.key === 'ArrowDown' && text.trim() !== '' && !isOfText) event.preventDefault();
    if (event.key !== 'Enter' || text.trim() === '') return;
    event.preventDefault();
    const chosen = isOfText ? markedAddress(event.currentTarget) : null;
    if (chosen === null) return setWaiting(true);
    go(chosen);
    leave();
  };
  const groups = found === null ? [] : searchGroups(found);
  const isAnswered = found?.reading != null && settledReadings(found.reading).length > 0;
  const isFirstOpened = target !== null && groups[0]?.items[0]?.to === target;
  return (
    <ComboboxProvider store={combobox}>
      <Combobox {...attributes} ref={input} autoSelect={isFirstOpened ? 'always' : false} onKeyDown={onKeyDown} />
      <ComboboxPopover className="popover search-popover" gutter={2} sameWidth aria-label="What was found">
        {failure === null ? null : <ListNote isQuiet={false}>{failure.message}</ListNote>}
        {isOfText && found?.totalCount === 0 && !isAnswered ? (
          <ListNote>
            Nothing is called “{asked}”.{found.nearest.length === 0 ? ' Try fewer or shorter words.' : null}
          </ListNote>
        ) : null}
        {groups.map(({ title, items }) => (
          <ComboboxGroup key={title} className="found-group">
            <ComboboxGroupLabel className="found-kind">{title}</ComboboxGroupLabel>
            {items.map((item) => (
              <ComboboxItem
                key={item.to}
                className="found"
                focusOnHover
                hideOnClick
                setValueOnClick={false}
                onClick={leave}
                render={<Link to={item.to} />}
              >
                <FoundLines {...item} />
              </ComboboxItem>
            ))}
          </ComboboxGroup>
        ))}
      </ComboboxPopover>
    </ComboboxProvider>
  );
}

/** Returns where the marked item of the list leads; null if none is marked. */
function markedAddress(input: HTMLInputElement): string | null {
  const id = input.getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.getAttribute('href') ?? null);
}
