import { useEffect, useRef } from 'react';

interface ActionRowProps {
  readonly action: { readonly verb: string; readonly question: string };
  readonly isAsked: boolean;
  readonly isDisabled: boolean;
  readonly ask: (isAsked: boolean) => void;
  readonly run: () => void;
}

/** Button with a confirmation, which gets the focus and returns it. */
export function ActionRow({ action: { verb, question }, isAsked, isDisabled, ask, run }: ActionRowProps) {
  const yes = useRef<HTMLButtonElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (isAsked !== wasAsked.current) (isAsked ? yes : begin).current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <span className="field-row">
      {isAsked ? (
        <>
          <span>{question}</span>
          <button ref={yes} type="button" onClick={run}>
            Yes, {verb.toLowerCase()}
          </button>
          <button type="button" onClick={() => ask(false)}>
            No
          </button>
        </>
      ) : (
        <button ref={begin} type="button" disabled={isDisabled} onClick={() => ask(true)}>
          {verb}
        </button>
      )}
    </span>
  );
}
