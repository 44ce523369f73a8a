import { StatusShape } from '../../marks/marked.tsx';
import { Shape } from '../../marks/shape.tsx';

/** Legend of the marks; an empty cell means nothing, so it has no entry. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Marks">
      <li className="marked">
        <Shape name="dot" />
        Stated
      </li>
      <li className="marked">
        <Shape name="half" />
        Possible
      </li>
      <li className="marked">
        <Shape name="diamond" />
        Derived
      </li>
      <li className="marked">
        <StatusShape status="NOT_IN_SCOPE" />
        Stated as not in scope
      </li>
      <li className="marked">
        <StatusShape status="IN_AUDIT" />
        In audit
      </li>
      <li className="marked">
        <StatusShape status="PLANNED" />
        Planned
      </li>
      <li className="marked">
        <b aria-hidden="true">∴</b> Concluded, not stated
      </li>
      <li className="marked">
        <b aria-hidden="true">!</b> Contradicted
      </li>
      <li className="marked">
        <b aria-hidden="true">≠</b> Differs in another environment
      </li>
      <li className="marked">
        <b aria-hidden="true">*</b> Under a condition
      </li>
      <li className="quiet">An empty cell means that no source states anything.</li>
    </ul>
  );
}
