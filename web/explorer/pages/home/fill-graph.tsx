import { Section } from '../../parts/section.tsx';
import { addressOf } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

const COMMANDS = [
  [
    'npm run seed',
    'NIST SP 800-53, FedRAMP, CSF 2.0, ISO/IEC 27001, mappings between them, what Azure has in scope, and the offerings of the FedRAMP Marketplace',
  ],
  ['npm run seed -- facts', 'the same without the Marketplace'],
  ['npm run seed -- aws', 'these, and what AWS had in scope in September 2021'],
] as const;

/** Commands for a graph in which nothing was ever published, and the way to a list of one’s own. */
export function FillGraph() {
  return (
    <Section id="fill" title="Nothing is in this graph yet">
      <p>In the folder of the program, one command brings facts that come with it, each with its source:</p>
      <dl className="commands">
        {COMMANDS.map(([command, brings]) => (
          <div key={command}>
            <dt>
              <code>{command}</code>
            </dt>
            <dd>{brings}</dd>
          </div>
        ))}
      </dl>
      <p>
        Or <Link to={addressOf('/runs')}>import a list of your own</Link>, and look at it before others see it.
      </p>
    </Section>
  );
}
