import { mayBeAccepted } from '../../../../src/imports/propose/may-be-accepted.ts';
import { formatNumber } from '../../basics/numbers.ts';
import { DecisionField } from './decision-field.tsx';
import { useImportDraft } from './import-draft.ts';
import { isDecided } from './recipe-lines.ts';
import { setLines } from './run-import.ts';

/** All decisions: open ones, and answered ones, which can be changed. */
export function Decisions() {
  const { report, asked, recipe } = useImportDraft();
  const open = (report?.decisions ?? []).filter((decision) => !isDecided(recipe, decision));
  const shown = asked.filter((decision) => open.includes(decision) || isDecided(recipe, decision));
  if (shown.length === 0) return null;
  const first = open.filter(mayBeAccepted).flatMap(({ proposals: [best] }) => best?.set ?? []);
  return (
    <section aria-labelledby="decisions">
      <h3 id="decisions">
        To decide{' '}
        <span className="count">
          {formatNumber(open.length)} open of {formatNumber(shown.length)}
        </span>
      </h3>
      {first.length === 0 ? null : (
        <button type="button" onClick={() => setLines(first)}>
          Take all first proposals
        </button>
      )}
      {shown.map((decision) => (
        <DecisionField key={asked.indexOf(decision)} decision={decision} isOpen={open.includes(decision)} />
      ))}
    </section>
  );
}
