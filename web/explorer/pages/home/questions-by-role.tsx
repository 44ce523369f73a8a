import { EXAMPLES } from '../../parts/examples.tsx';
import { Section } from '../../parts/section.tsx';
import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

interface RoleQuestion {
  readonly question: string;
  readonly path: string;
  readonly values?: Values;
}

const ROLES: readonly { readonly role: string; readonly questions: readonly RoleQuestion[] }[] = [
  {
    role: 'You assess a system',
    questions: [
      {
        question:
          'What does Key Vault inherit of AC-2, Account Management, of FedRAMP Rev. 5 High in Azure Government, and who says so?',
        path: '/ask',
        values: EXAMPLES['/ask'].values,
      },
      example('/assess'),
      { question: 'Which services are in scope of what, in which cloud?', path: '/matrix' },
    ],
  },
  { role: 'You audit or compare', questions: [example('/compare'), example('/review/match'), example('/graph')] },
  {
    role: 'You keep the facts',
    questions: [
      example('/review/editions'),
      { question: 'What changed since the first revision?', path: '/review/changes', values: { since: 1 } },
      { question: 'What does a new list change, before anybody sees it?', path: '/runs' },
    ],
  },
];

function example(path: keyof typeof EXAMPLES): RoleQuestion {
  return { path, ...EXAMPLES[path] };
}

/** Example questions, by what a reader does. */
export function QuestionsByRole() {
  return (
    <Section id="questions" title="Example questions">
      {ROLES.map(({ role, questions }) => (
        <div key={role} className="role">
          <h3>{role}</h3>
          <ul>
            {questions.map(({ question, path, values = {} }) => (
              <li key={question}>
                <Link to={addressOf(path, values)}>{question}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
