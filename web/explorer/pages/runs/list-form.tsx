import { useEffect, useId, useRef } from 'react';
import type { NodeKind } from '../../generated/graphql.ts';
import { DayField } from '../../parts/day-field.tsx';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import type { ListOptions } from './list-options.ts';
import { fieldIdOf, OPTION_LABELS } from './option-labels.ts';
import { ReadingOptions } from './reading-options.tsx';

interface ListFormProps {
  readonly options: ListOptions;
  readonly setOptions: (options: ListOptions) => void;
  /** Meanwhile the list that is being read stays the one that is chosen. */
  readonly isSending: boolean;
  readonly file: File | null;
  readonly setFile: (file: File | null) => void;
}

const FIELDS = [
  { name: 'certificate', kinds: ['CERTIFICATE'], placeholder: 'as the list says' },
  { name: 'environment', kinds: ['ENVIRONMENT'], placeholder: 'as the list says' },
  { name: 'standard', kinds: ['STANDARD'], placeholder: 'as the list says' },
] as const satisfies readonly {
  readonly name: keyof ListOptions;
  readonly kinds: readonly NodeKind[];
  readonly placeholder: string;
}[];

/** The file, and what is to be known of it that it does not say itself. */
export function ListForm({ options, setOptions, isSending, file, setFile }: ListFormProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (file !== null && input.current?.files?.length === 0) input.current.files = listOf(file);
  }, [file]);
  const chosen = FIELDS.flatMap(({ name }) => options[name] ?? []);
  const nameOf = useNames(chosen);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <div className="list-form">
        <label htmlFor={`${id}-file`}>The list</label>
        <input
          id={`${id}-file`}
          ref={input}
          type="file"
          disabled={isSending}
          // Else the same file, mended meanwhile, could not be chosen again.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ target }) => setFile(target.files?.[0] ?? null)}
          aria-describedby={`${id}-formats`}
        />
        <p id={`${id}-formats`} className="quiet">
          CSV, XLSX, web pages, Markdown, YAML, JSON, OSCAL: the kind of list is told by its content.
        </p>
        {FIELDS.map(({ name, kinds, placeholder }) => (
          <NodePicker
            key={name}
            label={OPTION_LABELS[name]}
            field={{ id: fieldIdOf(name) }}
            kinds={kinds}
            placeholder={placeholder}
            isSingle
            chosen={[options[name]].filter((value) => value !== null)}
            nameOf={nameOf}
            choose={([value]) => setOptions({ ...options, [name]: value ?? null })}
          />
        ))}
        <label htmlFor={fieldIdOf('source')}>{OPTION_LABELS.source}</label>
        <input
          id={fieldIdOf('source')}
          type="text"
          value={options.source}
          placeholder="made from its file name"
          onChange={({ target }) => setOptions({ ...options, source: target.value.trim() })}
        />
        <label htmlFor={fieldIdOf('sourceTitle')}>{OPTION_LABELS.sourceTitle}</label>
        <input
          id={fieldIdOf('sourceTitle')}
          type="text"
          value={options.sourceTitle}
          placeholder="its file name"
          onChange={({ target }) => setOptions({ ...options, sourceTitle: target.value })}
        />
        <label htmlFor={fieldIdOf('asOf')}>{OPTION_LABELS.asOf}</label>
        <DayField
          id={fieldIdOf('asOf')}
          day={options.asOf}
          isOptional
          choose={(asOf) => setOptions({ ...options, asOf })}
        />
        <label htmlFor={fieldIdOf('unmatched')}>{OPTION_LABELS.unmatched}</label>
        <select
          id={fieldIdOf('unmatched')}
          value={options.unmatched}
          onChange={({ target }) => setOptions({ ...options, unmatched: target.value as ListOptions['unmatched'] })}
        >
          <option value="report">refuses the list</option>
          <option value="create">becomes a new service</option>
          <option value="skip">is skipped</option>
        </select>
        <label className="choice">
          <input
            id={fieldIdOf('complete')}
            type="checkbox"
            checked={options.complete}
            onChange={({ target }) => setOptions({ ...options, complete: target.checked })}
          />
          <span>{OPTION_LABELS.complete}: what it no longer has, ends</span>
        </label>
        {options.complete ? (
          <label className="choice">
            <input
              id={fieldIdOf('everywhere')}
              type="checkbox"
              checked={options.everywhere}
              onChange={({ target }) => setOptions({ ...options, everywhere: target.checked })}
            />
            <span>{OPTION_LABELS.everywhere}</span>
          </label>
        ) : null}
      </div>
      <ReadingOptions options={options} setOptions={setOptions} />
    </form>
  );
}

/** What a field of files takes. */
function listOf(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}
