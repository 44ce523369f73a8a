import { DialogButton } from '../../popups/dialog-button.tsx';
import { usePlace } from '../../routing/location.ts';
import { CopyButton } from './copy-button.tsx';

export interface ShownQuestion {
  readonly name: string;
  readonly document: { toString(): string };
  readonly variables: unknown;
}

/** Dialog with the page's queries, to copy or to open in GraphiQL. */
export function ShowQuery({ questions }: { readonly questions: readonly ShownQuestion[] }) {
  return (
    <DialogButton className="quiet-button show-query" words="Show the query" title="What this page asks">
      <p className="quiet">POST /graphql, as any program may ask it.</p>
      {questions.map((question) => (
        <Shown key={question.name} question={question} />
      ))}
    </DialogButton>
  );
}

function Shown({ question: { name, document, variables } }: { readonly question: ShownQuestion }) {
  const { path, search } = usePlace();
  const text = document.toString().trim();
  const values = JSON.stringify(variables, null, 2);
  return (
    <section className="shown-query">
      <h2>{name}</h2>
      <div className="field-row">
        <CopyButton text={text}>Copy the query</CopyButton>
        <CopyButton text={values}>Copy the variables</CopyButton>
        {hasGraphiql() ? (
          <a href={`/graphql#${new URLSearchParams({ query: text, variables: values, back: `${path}${search}` })}`}>
            Open in GraphiQL
          </a>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <pre tabIndex={0}>{text}</pre>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <pre tabIndex={0}>{values}</pre>
    </section>
  );
}

/**
 * True if the page says that GraphiQL is served, as production does not; a failed attempt would be logged as an error.
 */
function hasGraphiql(): boolean {
  return window.document.querySelector<HTMLMetaElement>('meta[name="graphiql"]')?.content === 'on';
}
