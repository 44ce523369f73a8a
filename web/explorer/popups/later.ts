import { useEffect } from 'react';
import { asFailure, type Failure } from '../api/failure.ts';
import { useWaitingSince } from '../api/waiting.ts';
import { createSignal } from '../basics/signal.ts';

type Popups = typeof import('./popups.ts').POPUPS;

/** Pause after the last answer, in milliseconds, so that what it brought is drawn first. */
const PAUSE = 300;

interface Later {
  /** Null while it has not come. */
  readonly popups: Popups | null;
  readonly failure: Failure | null;
}

let later: Later = { popups: null, failure: null };
let isComing = false;
const came = createSignal();

function settle(next: Later): void {
  later = next;
  isComing = false;
  came.tell();
}

/** Begins to load the code of lists, menus and dialogs; tries again after a failure. */
export function beginPopups(): void {
  if (isComing || later.popups !== null) return;
  isComing = true;
  import('./popups.ts').then(
    ({ POPUPS }) => settle({ popups: POPUPS, failure: null }),
    (error) => settle({ popups: null, failure: asFailure(error) }),
  );
}

/** Hook for the code of lists, menus and dialogs, which is as large as all else and not seen until one opens. */
export function usePopups(): Later {
  return came.useValue(() => later);
}

/** Loads that code once nothing is awaited any more, or when the page is touched first. */
export function usePopupsWhenCalm(): void {
  const since = useWaitingSince();
  useEffect(() => {
    if (since !== null) return;
    const timer = setTimeout(beginPopups, PAUSE);
    return () => clearTimeout(timer);
  }, [since]);
  useEffect(() => {
    for (const touch of TOUCHES) document.addEventListener(touch, beginPopups, { once: true, capture: true });
    return () => {
      for (const touch of TOUCHES) document.removeEventListener(touch, beginPopups, { capture: true });
    };
  }, []);
}

const TOUCHES = ['focusin', 'pointerdown', 'keydown'] as const;
