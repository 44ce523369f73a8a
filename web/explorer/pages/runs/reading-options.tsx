import { useState } from 'react';
import { STATUS_WORDS } from '../../marks/words.ts';
import { DayField } from '../../parts/day-field.tsx';
import { DAY_ORDERS, LIST_KINDS, type ListOptions, PLAIN_OPTIONS, SEVERAL } from './list-options.ts';
import { fieldIdOf, OPTION_LABELS } from './option-labels.ts';

interface ReadingOptionsProps {
  readonly options: ListOptions;
  readonly setOptions: (options: ListOptions) => void;
}

interface Choice {
  readonly name: 'format' | 'status' | 'dates';
  readonly untold: string;
  readonly words: readonly (readonly [value: string, word: string])[];
}

const CHOICES: readonly Choice[] = [
  { name: 'format', untold: 'told by its content', words: LIST_KINDS.map((kind) => [kind, kind]) },
  { name: 'status', untold: 'as the list says', words: Object.entries(STATUS_WORDS) },
  { name: 'dates', untold: 'where they can be read one way only', words: DAY_ORDERS.map((order) => [order, order]) },
];

const DAYS = ['from', 'until'] as const;

const WRITTEN: Record<(typeof SEVERAL)[number], { readonly example: string; readonly hint: string }> = {
  field: { example: 'service=Offering name', hint: 'Our word for a column and the list’s, a line each.' },
  column: {
    example: 'DoD IL6=certificate/…@environment/…',
    hint: 'A column of ticks and what it stands for, a line each; NOTHING for one that is not meant.',
  },
  word: {
    example: 'GA=IN_SCOPE',
    hint: 'A word of the list and IN_SCOPE, NOT_IN_SCOPE, IN_AUDIT, PLANNED or NOTHING, a line each.',
  },
  sheet: {
    example: 'Services',
    hint: 'The sheets of a workbook, or tables of a web page by their titles, that are meant, a line each.',
  },
};

/** What a list may leave open, and reports ask for. */
export function ReadingOptions({ options, setOptions }: ReadingOptionsProps) {
  // Folded by the reader only, from then on.
  const [isOpen] = useState(() =>
    [...SEVERAL, ...DAYS, ...CHOICES.map(({ name }) => name)].some((name) => options[name] !== PLAIN_OPTIONS[name]),
  );
  return (
    <details className="reading" open={isOpen}>
      <summary>How it is read</summary>
      <div className="list-form">
        {CHOICES.map(({ name, untold, words }) => (
          <Labelled key={name} name={name}>
            <select
              id={fieldIdOf(name)}
              value={options[name]}
              onChange={({ target }) => setOptions({ ...options, [name]: target.value })}
            >
              <option value="">{untold}</option>
              {words.map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </Labelled>
        ))}
        {DAYS.map((name) => (
          <Labelled key={name} name={name}>
            <DayField
              id={fieldIdOf(name)}
              day={options[name]}
              isOptional
              choose={(day) => setOptions({ ...options, [name]: day })}
            />
          </Labelled>
        ))}
        {SEVERAL.map((name) => (
          <Labelled key={name} name={name}>
            <textarea
              id={fieldIdOf(name)}
              rows={Math.max(1, options[name].split('\n').length)}
              spellCheck={false}
              value={options[name]}
              placeholder={WRITTEN[name].example}
              onChange={({ target }) => setOptions({ ...options, [name]: target.value })}
              aria-describedby={`${fieldIdOf(name)}-hint`}
            />
            <p id={`${fieldIdOf(name)}-hint`} className="quiet">
              {WRITTEN[name].hint}
            </p>
          </Labelled>
        ))}
      </div>
    </details>
  );
}

function Labelled({
  name,
  children,
}: {
  readonly name: keyof typeof OPTION_LABELS;
  readonly children: React.ReactNode;
}) {
  return (
    <>
      <label htmlFor={fieldIdOf(name)}>{OPTION_LABELS[name]}</label>
      {children}
    </>
  );
}
