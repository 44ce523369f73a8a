import { KindMark } from '../../marks/kind-mark.tsx';
import { KINDS } from '../../marks/kinds.ts';
import { Choices } from '../../parts/choices.tsx';
import { ExampleOf } from '../../parts/examples.tsx';
import { Empty } from '../../parts/states.tsx';
import { useTitle } from '../../parts/use-title.ts';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';
import { Surroundings } from './surroundings.tsx';

const ALL_KINDS = KINDS.map(({ kind }) => kind);

/** Shows what is related to a node, as a picture and as a list. */
export function GraphPage() {
  const { one, some, changed } = useParameters();
  const center = one('center');
  const nameOf = useNames(center === null ? [] : [center]);
  useTitle(center === null ? 'Graph' : `Related to ${nameOf(center)}`);
  return (
    <>
      <h1 className="unseen">{center === null ? 'Graph' : `Related to ${nameOf(center)}`}</h1>
      <div className="filters">
        <NodePicker
          label="Around"
          kinds={ALL_KINDS}
          placeholder="any node"
          isSingle
          chosen={center === null ? [] : [center]}
          nameOf={nameOf}
          choose={([id]) => go(changed({ center: id ?? null, open: null, unfold: null, selected: null }))}
        />
        <Choices
          name="kind"
          legend="Show only"
          choices={KINDS.map(({ kind, words }) => ({
            value: kind,
            label: (
              <span className="marked">
                <KindMark kind={kind} />
                {words}
              </span>
            ),
          }))}
        />
      </div>
      {center === null ? (
        <Empty title="Pick the node in the middle.">
          <p>Any service, standard, certificate, clause, environment, organization or source.</p>
          <ExampleOf path="/graph" />
        </Empty>
      ) : (
        <Surroundings center={center} kinds={some('kind')} />
      )}
    </>
  );
}
