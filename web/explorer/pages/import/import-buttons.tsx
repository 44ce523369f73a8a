import { useState } from 'react';
import { saveFile } from '../../basics/save-file.ts';
import { addressOf } from '../../routing/address.ts';
import { focusPage } from '../../routing/focus-page.ts';
import { go } from '../../routing/location.ts';
import { ActionRow } from './action-row.tsx';
import { endDraft, startOver, useImportDraft } from './import-draft.ts';
import type { ImportReport } from './report.ts';
import { runImport } from './run-import.ts';

const PUBLISH = { verb: 'Publish', question: 'Everybody will see it; it can be undone.' };

interface ImportButtonsProps {
  readonly report: ImportReport;
  /** True if the report is current and something would change. */
  readonly isReady: boolean;
}

/** Buttons to stage or publish the list once nothing is open, and to save its recipe. */
export function ImportButtons({ report, isReady }: ImportButtonsProps) {
  const { files, lines } = useImportDraft();
  const [isAsked, setAsked] = useState(false);
  const run = async (outcome: 'stage' | 'publish') => {
    setAsked(false);
    const done = await runImport(outcome);
    if (done === null || done.importId === null) return;
    endDraft();
    // Stays on another page if the reader has left meanwhile.
    if (window.location.pathname !== '/runs') return;
    go(addressOf(`/${done.importId}`, done.state === 'PUBLISHED' ? { rev: done.revision } : {}));
    focusPage();
  };
  const { recipeText } = report;
  return (
    <div className="field-row import-buttons">
      <button type="button" className="primary" disabled={!isReady} onClick={() => void run('stage')}>
        Stage it
      </button>
      <ActionRow
        action={PUBLISH}
        isAsked={isAsked}
        isDisabled={!isReady}
        ask={setAsked}
        run={() => void run('publish')}
      />
      {recipeText === null ? null : (
        <button
          type="button"
          onClick={() =>
            saveFile(new Blob([recipeText], { type: 'application/yaml' }), `${files[0]?.name ?? 'list'}.recipe.yaml`)
          }
        >
          Download the recipe
        </button>
      )}
      {lines.length === 0 ? null : (
        <button
          type="button"
          onClick={() => {
            startOver();
            void runImport('dryRun');
          }}
        >
          Start over
        </button>
      )}
    </div>
  );
}
