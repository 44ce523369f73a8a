import { Shape } from '../../marks/shape.tsx';

/** Key of the map. */
export function KnownKey() {
  return (
    <ul className="legend quiet" aria-label="Key">
      <li>
        <Shape name="dot" /> services in scope, stated
      </li>
      <li>
        <Shape name="half" /> possible only, such as families named as a whole
      </li>
      <li>
        <Shape name="diamond" /> through what it rests on
      </li>
      <li>
        <Shape name="ring" /> a certificate, without a list of what is in scope
      </li>
      <li>An empty cell says nothing: no source states anything.</li>
    </ul>
  );
}
