import { useEffect, useState } from 'react';
import { readToken } from '../api/token.ts';
import { isDay } from '../routing/as-of.ts';

interface DayFieldProps {
  readonly id: string;
  readonly day: string;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
  readonly choose: (day: string) => void;
}

/** A day as the API writes it, whatever the language of the browser; taken with Enter or when the field is left. */
export function DayField({ id, day, isOptional = false, choose }: DayFieldProps) {
  const isRight = (text: string) => isDay(text) || (isOptional && text === '');
  const { text, isWrong, ...field } = useDraft(day, isRight, choose);
  return (
    <input
      id={id}
      className="day-field"
      type="text"
      inputMode="numeric"
      maxLength={10}
      placeholder="YYYY-MM-DD"
      value={text}
      aria-invalid={isWrong}
      {...field}
    />
  );
}

interface RevisionFieldProps {
  readonly id: string;
  /** A text where the address has one that is none. */
  readonly revision: number | string;
  readonly newest: number;
  /** The first one that can still be read. */
  readonly oldest: number;
  /** Whether one that is staged is meant too, where a token is kept. */
  readonly mayBeStaged?: boolean;
  readonly choose: (revision: number) => void;
}

/** A revision; taken with Enter or when the field is left, not at each digit. */
export function RevisionField({ id, revision, newest, oldest, mayBeStaged = false, choose }: RevisionFieldProps) {
  const isOpen = mayBeStaged && readToken() !== null;
  const isRevision = (text: string) =>
    /^\d+$/.test(text) && Number(text) >= oldest && (isOpen || Number(text) <= newest);
  const { text, isWrong, ...field } = useDraft(String(revision), isRevision, (chosen) => choose(Number(chosen)));
  return (
    <input
      id={id}
      className="revision-field"
      type="text"
      inputMode="numeric"
      maxLength={7}
      value={text}
      aria-invalid={isWrong}
      {...field}
    />
  );
}

/** What is typed, until it is taken; what cannot be taken stays to be mended. */
function useDraft(value: string, isRight: (text: string) => boolean, choose: (text: string) => void) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = () => {
    if (text !== value && isRight(text)) choose(text);
  };
  return {
    text,
    isWrong: !isRight(text),
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => setText(target.value.trim()),
    onBlur: take,
    onKeyDown(event: React.KeyboardEvent) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      take();
    },
  };
}
