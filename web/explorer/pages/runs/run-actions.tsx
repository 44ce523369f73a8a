import { useState } from 'react';
import { forgetAnswers } from '../../api/answers.ts';
import { ask } from '../../api/ask.ts';
import { asFailure, type Failure } from '../../api/failure.ts';
import { knowNewest } from '../../api/staged.ts';
import { whileWaiting } from '../../api/waiting.ts';
import { DiscardDocument, type ImportState, PublishDocument, RevertDocument } from '../../generated/graphql.ts';
import { Failed } from '../../parts/states.tsx';
import { addressOf } from '../../routing/address.ts';
import { focusPage } from '../../routing/focus-page.ts';
import { go } from '../../routing/location.ts';
import { ActionRow } from '../import/action-row.tsx';

interface RunActionsProps {
  readonly id: string;
  readonly state: ImportState;
  readonly hasToken: boolean;
}

interface Refusal {
  readonly message: string;
  readonly items: readonly { readonly id: string; readonly sentence: string }[];
}

/** Buttons to publish, discard and revert, each with a confirmation. */
export function RunActions({ id, state, hasToken }: RunActionsProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const [running, setRunning] = useState<Action | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const actions = ACTIONS.filter((action) => action.state === state);
  if (actions.length === 0) return null;
  if (!hasToken)
    return <p className="quiet">With a token, entered on the page of imports, it can be {WORDS[state]}.</p>;

  const run = async (action: Action) => {
    setAsked(null);
    setFailure(null);
    setRefusal(null);
    setRunning(action);
    try {
      const done = await whileWaiting(action.run(id));
      if ('message' in done) return setRefusal(done);
      if (done.revision !== null) knowNewest(done.revision);
      forgetAnswers();
      // Stays on another page if the reader has left meanwhile.
      if (window.location.pathname !== `/${id}`) return;
      go(done.address);
      focusPage();
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setRunning(null);
    }
  };
  return (
    <div className="actions" aria-live="polite">
      {actions.map((action) => (
        <ActionRow
          key={action.verb}
          action={action}
          isAsked={asked === action.verb}
          isDisabled={running !== null}
          ask={(isAsked) => setAsked(isAsked ? action.verb : null)}
          run={() => void run(action)}
        />
      ))}
      {running === null ? null : <p>{running.meanwhile} …</p>}
      <Failed failure={failure} />
      {refusal === null ? null : (
        <div className="failed" role="alert">
          <p>{refusal.message}</p>
          <ul className="finds">
            {refusal.items.map((item) => (
              <li key={item.id}>{item.sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

interface Done {
  readonly address: string;
  /** Revision that it published, if any. */
  readonly revision: number | null;
}

interface Action {
  readonly state: ImportState;
  readonly verb: string;
  readonly meanwhile: string;
  readonly question: string;
  readonly run: (id: string) => Promise<Done | Refusal>;
}

const published = ({ id, revision }: { readonly id: string; readonly revision: number }): Done => ({
  address: addressOf(`/${id}`, { rev: revision }),
  revision,
});

const WORDS: Partial<Record<ImportState, string>> = { STAGED: 'published or discarded', PUBLISHED: 'reverted' };

const ACTIONS: readonly Action[] = [
  {
    state: 'STAGED',
    verb: 'Publish',
    meanwhile: 'Publishing',
    question: 'Everybody will see it.',
    run: async (id) => {
      const { publishImport: done } = await ask(PublishDocument, { id }, { withToken: true });
      if (done.__typename === 'ImportNotFound') return { message: done.message, items: [] };
      return published(done.importRun);
    },
  },
  {
    state: 'STAGED',
    verb: 'Discard',
    meanwhile: 'Discarding',
    question: 'It was never visible, and will be gone.',
    run: async (id) => {
      const { discardImport: done } = await ask(DiscardDocument, { id }, { withToken: true });
      if (done.__typename === 'ImportNotFound') return { message: done.message, items: [] };
      return { address: addressOf('/runs'), revision: null };
    },
  },
  {
    state: 'PUBLISHED',
    verb: 'Revert',
    meanwhile: 'Reverting',
    question: 'A new revision will undo it.',
    run: async (id) => {
      const { revertImport: done } = await ask(RevertDocument, { id }, { withToken: true });
      if (done.__typename === 'ImportReverted') return published(done.importRun);
      return { message: done.message, items: done.__typename === 'ImportConflict' ? done.items : [] };
    },
  },
];
