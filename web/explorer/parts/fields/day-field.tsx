import { useEffect, useState } from 'react';
import { readToken } from '../../basics/token.ts';
import { isDay } from '../../routing/as-of.ts';

interface DayFieldProps {
  readonly id: string;
  readonly day: string;
  readonly isOptional?: boolean;
  readonly choose: (day: string) => void;
}

/** Date field in ISO format, whatever the browser's language; committed on Enter or blur. */
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
  /** String if the address has an invalid one. */
  readonly revision: number | string;
  readonly newest: number;
  /** First revision that can be read. */
  readonly oldest: number;
  /** True if a staged revision is accepted, given a token. */
  readonly mayBeStaged?: boolean;
  readonly choose: (revision: number) => void;
}

/** Revision field, committed on Enter or blur. */
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

/** Hook for a text until it is committed; an invalid text stays for correction. */
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
