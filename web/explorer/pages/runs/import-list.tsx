import { useState } from 'react';
import { forgetAnswers } from '../../api/answers.ts';
import { Failure } from '../../api/failure.ts';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { ListForm } from './list-form.tsx';
import { type ListOptions, PLAIN_OPTIONS } from './list-options.ts';
import type { ImportReport } from './report.ts';
import { ReportView } from './report-view.tsx';
import { sendList } from './send-list.ts';

type Work =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly rowsRead: number }
  | { readonly state: 'reported'; readonly report: ImportReport }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A list on its way: first what it would change, then staged for a person to publish. */
export function ImportList() {
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<ListOptions>(PLAIN_OPTIONS);
  const [work, setWork] = useState<Work>({ state: 'idle' });

  const run = async (outcome: 'dryRun' | 'stage', withOptions = options) => {
    if (file === null) return;
    setWork({ state: 'sending', rowsRead: 0 });
    try {
      const onProgress = (rowsRead: number) => setWork({ state: 'sending', rowsRead });
      const report = await sendList({ file, options: withOptions, outcome, onProgress });
      setWork({ state: 'reported', report });
      if (outcome === 'stage') forgetAnswers();
    } catch (error) {
      setWork({ state: 'failed', failure: error instanceof Failure ? error : new Failure('server', String(error)) });
    }
  };
  const accept = (text: string, id: string) => {
    const accepted = { ...options, accepted: new Map([...options.accepted, [text, id]]) };
    setOptions(accepted);
    void run('dryRun', accepted);
  };
  return (
    <Section id="import" title="Import a list">
      <ListForm
        options={options}
        setOptions={setOptions}
        setFile={(chosen) => {
          setFile(chosen);
          setWork({ state: 'idle' });
        }}
      />
      <div className="field-row">
        <button type="button" disabled={file === null || work.state === 'sending'} onClick={() => void run('dryRun')}>
          Preview what it would change
        </button>
        <button type="button" disabled={file === null || work.state === 'sending'} onClick={() => void run('stage')}>
          Stage it
        </button>
      </div>
      <div aria-live="polite">
        {work.state === 'sending' ? (
          <p className="sending">
            Reading … {work.rowsRead === 0 ? null : counted(work.rowsRead, 'row', 'rows')}
            <progress aria-label="Reading the list" />
          </p>
        ) : null}
        {work.state === 'failed' ? <Failed failure={work.failure} /> : null}
        {work.state === 'reported' ? <ReportView report={work.report} accept={accept} /> : null}
        {work.state === 'reported' && work.report.importId !== null ? (
          <p>
            <Link to={addressOf(`/${work.report.importId}`)}>To the staged import</Link>, to publish or discard it.
          </p>
        ) : null}
      </div>
    </Section>
  );
}
