import { useEffect, useRef } from 'react';
import { forgetAnswers } from '../../api/answers.ts';
import { asFailure } from '../../api/failure.ts';
import { counted } from '../../parts/numbers.ts';
import { Section } from '../../parts/section.tsx';
import { Failed } from '../../parts/states.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';
import { AcceptedNames } from './accepted-names.tsx';
import { changeDraft, endStagedDraft, useImportDraft } from './import-draft.ts';
import { ListForm } from './list-form.tsx';
import { addressOfImport, type ListOptions } from './list-options.ts';
import type { NamedNode } from './report.ts';
import { ReportView } from './report-view.tsx';
import { sendList } from './send-list.ts';

/** A list on its way: first what it would change, then staged for a person to publish. */
export function ImportList() {
  const { file, options, rowsRead, reported, failure } = useImportDraft();
  const setOptions = (changed: ListOptions) => changeDraft({ options: changed });
  useEffect(() => endStagedDraft, []);
  const heading = useRef<HTMLHeadingElement>(null);
  const isSending = rowsRead !== null;
  const isOfNow =
    reported?.file === file && file !== null && reported.address === addressOfImport(file.name, options, 'dryRun');
  const isOutdated = reported !== null && !isOfNow && !isSending;

  const run = async (outcome: 'dryRun' | 'stage', withOptions = options) => {
    if (file === null) return;
    changeDraft({ rowsRead: 0, failure: null });
    try {
      const report = await sendList({
        file,
        options: withOptions,
        outcome,
        onProgress: (read) => changeDraft({ rowsRead: read }),
      });
      changeDraft({ reported: { report, file, address: addressOfImport(file.name, withOptions, 'dryRun') } });
      if (outcome === 'stage') forgetAnswers();
    } catch (error) {
      changeDraft({ failure: asFailure(error) });
    } finally {
      changeDraft({ rowsRead: null });
    }
  };
  const accept = (text: string, node: NamedNode) => {
    const accepted = { ...options, accepted: new Map([...options.accepted, [text, node]]) };
    setOptions(accepted);
    // The button goes with the name; the next report stands under the same heading.
    heading.current?.focus();
    void run('dryRun', accepted);
  };
  return (
    <Section id="import" title="Import a list">
      <ListForm
        options={options}
        setOptions={setOptions}
        isSending={isSending}
        file={file}
        setFile={(chosen) =>
          // What a name means was said of the other list.
          changeDraft({ file: chosen, options: { ...options, accepted: new Map() }, reported: null, failure: null })
        }
      />
      <AcceptedNames
        accepted={options.accepted}
        isSending={isSending}
        setAccepted={(accepted) => setOptions({ ...options, accepted })}
      />
      <div className="field-row">
        <button type="button" disabled={file === null || isSending} onClick={() => void run('dryRun')}>
          Preview what it would change
        </button>
        <button type="button" disabled={file === null || isSending || isOutdated} onClick={() => void run('stage')}>
          Stage it
        </button>
      </div>
      <div aria-live="polite">
        {isSending ? (
          <p className="sending">
            Reading … {rowsRead === 0 ? null : counted(rowsRead, 'row', 'rows')}
            <progress aria-label="Reading the list" />
          </p>
        ) : null}
        <Failed failure={failure} />
        {isOutdated ? (
          <p>This report is of other options. Preview the list again to see what it would change now.</p>
        ) : null}
        {reported === null ? null : (
          <ReportView
            report={reported.report}
            heading={heading}
            isSending={isSending}
            accept={isOutdated ? null : accept}
          />
        )}
        {reported === null || reported.report.importId === null ? null : (
          <p>
            <Link to={addressOf(`/${reported.report.importId}`)}>To the staged import</Link>, to publish or discard it.
          </p>
        )}
      </div>
    </Section>
  );
}
