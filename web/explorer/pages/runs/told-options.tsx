import { fieldIdOf, OPTION_LABELS } from './option-labels.ts';

/** A sentence of a report, in which an option of the command line goes by the name that the form has for it. */
export function ToldOptions({ sentence }: { readonly sentence: string }) {
  const parts = sentence.split(/--([a-z-]*[a-z])/);
  // What stood in brackets of the pattern is at the odd places.
  return parts.map((part, place) => {
    if (place % 2 === 0) return part;
    const option = part.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
    const label = Object.entries(OPTION_LABELS).find(([name]) => name === option)?.[1];
    if (label === undefined) return `--${part}`;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sentence stays as it is.
      <ToField key={place} id={fieldIdOf(option)} label={label} />
    );
  });
}

function ToField({ id, label }: { readonly id: string; readonly label: string }) {
  const go = () => {
    const field = document.getElementById(id);
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  };
  return (
    <button type="button" className="to-field" onClick={go}>
      “{label}”
    </button>
  );
}
