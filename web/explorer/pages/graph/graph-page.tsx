import { askEarly } from '../../api/early.ts';
import { useTitle } from '../../basics/use-title.ts';
import { AroundDocument } from '../../generated/graphql.ts';
import { KindMark } from '../../marks/kind-mark.tsx';
import { KINDS } from '../../marks/kinds.ts';
import { ExampleOf } from '../../parts/examples.tsx';
import { Choices } from '../../parts/fields/choices.tsx';
import { Empty } from '../../parts/states.tsx';
import { NodePicker } from '../../picker/node-picker.tsx';
import { useNames } from '../../picker/use-names.ts';
import { PictureNavigation } from '../../picture/picture-navigation.tsx';
import { useParameters } from '../../routing/address.ts';
import { go } from '../../routing/location.ts';
import { PathBetween } from './path-between.tsx';
import { Surroundings, viewsOf } from './surroundings.tsx';

const ALL_KINDS = KINDS.map(({ kind }) => kind);

export function askAtFirst(): void {
  askEarly(({ parameters, day, revision, ask }) => {
    const center = parameters.one('center');
    if (center === null || parameters.one('to') !== null) return;
    for (const view of viewsOf(parameters, center, { day, revision })) ask(AroundDocument, view);
  });
}

/** Shows what is related to a node, as a picture and as a list. */
export function GraphPage() {
  const { one, changed } = useParameters();
  const [center, to] = [one('center'), one('to')];
  const nameOf = useNames([center, to].filter((id) => id !== null));
  const title = titleOf(center, to, nameOf);
  useTitle(title);
  return (
    <>
      <PictureNavigation />
      <h1 className="unseen">{title}</h1>
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
        {center === null ? null : (
          <NodePicker
            label="path to"
            kinds={ALL_KINDS}
            placeholder="another node"
            isSingle
            chosen={to === null ? [] : [to]}
            nameOf={nameOf}
            choose={([id]) => go(changed({ to: id ?? null }))}
          />
        )}
        {to !== null ? null : (
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
        )}
      </div>
      <Content center={center} to={to} nameOf={nameOf} />
    </>
  );
}

function titleOf(center: string | null, to: string | null, nameOf: (id: string) => string): string {
  if (center === null) return 'Graph';
  return to === null ? `Related to ${nameOf(center)}` : `From ${nameOf(center)} to ${nameOf(to)}`;
}

interface ContentProps {
  readonly center: string | null;
  readonly to: string | null;
  readonly nameOf: (id: string) => string;
}

function Content({ center, to, nameOf }: ContentProps) {
  const { some } = useParameters();
  if (center === null) {
    return (
      <Empty title="Pick the node in the middle.">
        <p>Any service, standard, certificate, clause, environment, organization or source.</p>
        <ExampleOf path="/graph" />
      </Empty>
    );
  }
  if (to === center) {
    return (
      <Empty title={`Both ends of the path are ${nameOf(center)}.`}>
        <p>Pick another node to find the path to.</p>
      </Empty>
    );
  }
  if (to !== null) return <PathBetween from={center} to={to} nameOf={nameOf} />;
  return <Surroundings center={center} kinds={some('kind')} />;
}
