import { type RefObject, useEffect, useRef } from 'react';
import { EarlyField, UNTOUCHED } from '../popups/early-field.tsx';
import { usePopups } from '../popups/later.ts';

const LABEL = 'Search services, standards, clauses, certificates';

/** Search by any name of a node, or by a question of several names; `/` is its shortcut, Enter opens what comes first. */
export function SearchBox({ placeholder = LABEL }: { readonly placeholder?: string }) {
  const box = useRef<HTMLElement>(null);
  const early = useRef({ ...UNTOUCHED }).current;
  const { popups } = usePopups();
  useSlashKey(box);
  const input = { className: 'search-input', 'aria-label': LABEL, placeholder, maxLength: 200 };
  return (
    <search ref={box} className="search-box">
      {popups === null ? (
        <EarlyField {...input} early={early} />
      ) : (
        <popups.SearchCombobox early={early} input={input} />
      )}
      <kbd>/</kbd>
    </search>
  );
}

function useSlashKey(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      const isTyping = at?.matches('input, textarea, select, [contenteditable]') ?? false;
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const input = box.current?.querySelector('input');
      input?.focus();
      input?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [box]);
}
