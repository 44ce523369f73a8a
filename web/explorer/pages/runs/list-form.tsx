import { useId } from 'react';
import type { NodeKind } from '../../generated/graphql.ts';
import { DayField } from '../../parts/day-field.tsx';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import type { ListOptions } from './list-options.ts';

interface ListFormProps {
  readonly options: ListOptions;
  readonly setOptions: (options: ListOptions) => void;
  /** Meanwhile the list that is being read stays the one that is chosen. */
  readonly isSending: boolean;
  readonly setFile: (file: File | null) => void;
}

const FIELDS = [
  { name: 'certificate', label: 'All rows under', kinds: ['CERTIFICATE'], placeholder: 'as the list says' },
  { name: 'environment', label: 'All rows in', kinds: ['ENVIRONMENT'], placeholder: 'as the list says' },
  { name: 'standard', label: 'Clauses of', kinds: ['STANDARD'], placeholder: 'as the list says' },
] as const satisfies readonly {
  readonly name: keyof ListOptions;
  readonly label: string;
  readonly kinds: readonly NodeKind[];
  readonly placeholder: string;
}[];

/** The file, and what is to be known of it that it does not say itself. */
export function ListForm({ options, setOptions, isSending, setFile }: ListFormProps) {
  const id = useId();
  const chosen = FIELDS.flatMap(({ name }) => options[name] ?? []);
  const nameOf = useNames(chosen);
  return (
    <form className="list-form" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-file`}>The list</label>
      <input
        id={`${id}-file`}
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
        CSV, XLSX, Markdown, YAML, JSON, OSCAL: the kind of list is told by its content.
      </p>
      {FIELDS.map(({ name, label, kinds, placeholder }) => (
        <NodePicker
          key={name}
          label={label}
          kinds={kinds}
          placeholder={placeholder}
          isSingle
          chosen={[options[name]].filter((value) => value !== null)}
          nameOf={nameOf}
          choose={([value]) => setOptions({ ...options, [name]: value ?? null })}
        />
      ))}
      <label htmlFor={`${id}-source`}>Id of the source that the list is</label>
      <input
        id={`${id}-source`}
        type="text"
        value={options.source}
        placeholder="made from its file name"
        onChange={({ target }) => setOptions({ ...options, source: target.value.trim() })}
      />
      <label htmlFor={`${id}-title`}>What the source is, in a line</label>
      <input
        id={`${id}-title`}
        type="text"
        value={options.sourceTitle}
        placeholder="its file name"
        onChange={({ target }) => setOptions({ ...options, sourceTitle: target.value })}
      />
      <label htmlFor={`${id}-day`}>The day that the list is of</label>
      <DayField id={`${id}-day`} day={options.asOf} isOptional choose={(asOf) => setOptions({ ...options, asOf })} />
      <label htmlFor={`${id}-unmatched`}>A name that nobody is known by</label>
      <select
        id={`${id}-unmatched`}
        value={options.unmatched}
        onChange={({ target }) => setOptions({ ...options, unmatched: target.value as ListOptions['unmatched'] })}
      >
        <option value="report">refuses the list</option>
        <option value="create">becomes a new service</option>
        <option value="skip">is skipped</option>
      </select>
      <label className="choice">
        <input
          type="checkbox"
          checked={options.complete}
          onChange={({ target }) => setOptions({ ...options, complete: target.checked })}
        />
        <span>The list is the whole scope: what it no longer has, ends</span>
      </label>
      {options.complete ? (
        <label className="choice">
          <input
            type="checkbox"
            checked={options.everywhere}
            onChange={({ target }) => setOptions({ ...options, everywhere: target.checked })}
          />
          <span>Also in certificates and environments of which it has no row (everywhere)</span>
        </label>
      ) : null}
    </form>
  );
}
