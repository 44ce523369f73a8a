import { Section } from '../../parts/section.tsx';
import { addressOf, type Values } from '../../routing/address.ts';
import { Link } from '../../routing/link.tsx';

interface RoleQuestion {
  readonly question: string;
  readonly path: string;
  readonly values?: Values;
}

const SYSTEM = { service: ['service/key-vault', 'service/power-bi'], environment: 'environment/azure' };

const ROLES: readonly { readonly role: string; readonly questions: readonly RoleQuestion[] }[] = [
  {
    role: 'You assess a system',
    questions: [
      {
        question: 'What does Key Vault inherit of AC-2, Account Management, of FedRAMP High in Azure, and who says so?',
        path: '/ask',
        values: {
          service: 'service/key-vault',
          environment: 'environment/azure',
          clause: 'clause/fedramp-high/AC-2',
        },
      },
      {
        question: 'Which requirements of FedRAMP High are left to a system built on Key Vault and Power BI in Azure?',
        path: '/assess',
        values: { ...SYSTEM, standard: 'standard/fedramp-high' },
      },
      {
        question: 'Which services are in scope of what, in which cloud?',
        path: '/matrix',
      },
    ],
  },
  {
    role: 'You audit or compare',
    questions: [
      {
        question: 'How does the scope of FedRAMP High differ from that of DoD IL2 in Azure?',
        path: '/compare',
        values: { from: 'certificate/az-fedramp-high', to: 'certificate/az-dod-il2' },
      },
      {
        question: 'How far does NIST SP 800-53 Rev. 5 match Rev. 4?',
        path: '/review/match',
        values: { from: 'standard/nist-800-53-r4', to: 'standard/nist-800-53-r5' },
      },
      {
        question: 'What is related to ISO/IEC 20000-1:2018?',
        path: '/graph',
        values: { center: 'standard/iso-20000-1-2018' },
      },
    ],
  },
  {
    role: 'You keep the facts',
    questions: [
      {
        question: 'Who still depends on the 2011 edition of ISO/IEC 20000-1?',
        path: '/review/editions',
        values: { standard: 'standard/iso-20000-1-2018' },
      },
      { question: 'What changed since the first revision?', path: '/review/changes', values: { since: 1 } },
      { question: 'What does a new list change, before anybody sees it?', path: '/runs' },
    ],
  },
];

/** Questions to begin with, by what a reader does. */
export function QuestionsByRole() {
  return (
    <Section id="questions" title="Questions to begin with">
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
