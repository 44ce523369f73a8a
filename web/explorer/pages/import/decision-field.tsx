import { useId } from 'react';
import { changeDraft, useImportDraft } from './import-draft.ts';
import { NameMeaning } from './name-meaning.tsx';
import { placesOf } from './places.ts';
import { isTaken, withProposal } from './recipe-lines.ts';
import type { Decision, Proposal } from './report.ts';
import { runImport } from './run-import.ts';

interface DecisionFieldProps {
  readonly decision: Decision;
  readonly isOpen: boolean;
}

/** Decision with the rows that it affects and its proposals. */
export function DecisionField({ decision, isOpen }: DecisionFieldProps) {
  const id = useId();
  const { lines, recipe } = useImportDraft();
  const { question, rows, first, proposals } = decision;
  const take = (proposal: Proposal) => {
    changeDraft({ lines: withProposal(lines, decision, proposal) });
    void runImport('dryRun');
  };
  return (
    <fieldset className={isOpen ? 'decision open' : 'decision'}>
      <legend>
        {question} <span className="quiet places">{placesOf(first, rows)}</span>
        {isOpen ? null : <span className="decided"> ✓ decided</span>}
      </legend>
      {proposals.map((proposal) => (
        <label key={proposal.label} className="choice">
          <input type="radio" name={id} checked={isTaken(recipe, proposal)} onChange={() => take(proposal)} />
          <span>{withoutIds(proposal, proposals)}</span>
        </label>
      ))}
      {proposals.length === 0 ? <p>Say above what the columns hold.</p> : null}
      <Names decision={decision} />
    </fieldset>
  );
}

function Names({ decision }: { readonly decision: Decision }) {
  const names = namesIn(decision);
  const [only, ...others] = names;
  if (only === undefined) return null;
  if (others.length === 0) return <NameMeaning decision={decision} name={only} />;
  return (
    <details>
      <summary>Name by name</summary>
      <ul className="name-by-name">
        {names.map((name) => (
          <li key={name}>
            <NameMeaning decision={decision} name={name} isOneOfMany />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Returns the unknown names, which may mean any node. */
function namesIn({ kind, proposals: [first] }: Decision): readonly string[] {
  const paths = (first?.set ?? []).map(({ path }) => path);
  if (kind === 'list.provider' || !paths.every(([key, , ...rest]) => key === 'names' && rest.length === 0)) return [];
  return paths.flatMap(([, name]) => name ?? []);
}

/** Returns the label of a proposal, with ids only where names do not tell two proposals apart. */
function withoutIds({ label }: Proposal, proposals: readonly Proposal[]): string {
  const named = shortened(label);
  return proposals.filter((other) => shortened(other.label) === named).length > 1 ? label : named;
}

/** Removes ids that their names follow, as in `service/key-vault “Key Vault”`. */
function shortened(label: string): string {
  return label.replaceAll(/\b[a-z]+\/[^\s“]+ (?=“)/g, '');
}
