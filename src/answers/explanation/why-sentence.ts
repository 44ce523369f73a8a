import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Certificate } from '../../domain/entities/certificate.ts';
import { nameOf } from '../../domain/entities/entity.ts';
import { type Source, shortTitleOf } from '../../domain/entities/source.ts';
import { groupBy } from '../../domain/grouping.ts';
import { kindOfId } from '../../domain/ids.ts';
import type { Leverage, ScopeEntry } from '../../domain/statements/statements.ts';
import type { Support } from '../../domain/supports/support.ts';
import { nameById, type Snapshot } from '../../loaders/snapshot.ts';
import { certificatesOf } from '../evidence/certificates-of-row.ts';
import type { EvidenceKind, EvidenceStep } from '../evidence/evidence-step.ts';
import { stepsOf } from '../evidence/row-evidence.ts';
import type { InheritedRow } from '../inheritance/page.ts';
import { FEW, listed } from '../words/few-names.ts';
import { openWords } from '../words/in-force-words.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { ended, scopeWords } from '../words/scope-sentence.ts';
import { statementSentence } from '../words/statement-sentence.ts';
import { BASIS_WORDS, editionWords, verbOfRow } from './row-words.ts';

/** Kinds of steps on the path itself, entry first. */
const CITED: readonly EvidenceKind[] = ['SCOPE', 'MEMBERSHIP', 'LEVERAGE', 'CERTIFICATION'];

/** Includes every reservation in the evidence, for readers who see only this sentence. */
export async function whySentence(snapshot: Snapshot, row: InheritedRow, day: string): Promise<string> {
  const { participation, clause } = row;
  const { catalogue } = snapshot;
  const certificate = catalogue.find('Certificate', participation.certificateId);
  const [support] = participation.supports;
  const through = `“${certificate?.name ?? participation.certificateId}”`;
  const where = participation.environmentId === null ? NO_ENVIRONMENT : '';
  const steps = await stepsOf(snapshot, row);
  const cited = CITED.flatMap((kind) => steps.filter((step) => step.kind === kind));
  const sources = sourceWords(snapshot, [...new Set(cited.flatMap(({ sourceIds }) => sourceIds))]);
  const sentence = [
    `${await placed(snapshot, participation.subjectId, participation.environmentId)}${where} ${verbOfRow(participation)}`,
    `${nameOf(clause)} of ${catalogue.nameOf(clause.standardId)} on ${day} through certificate ${through}`,
    `(${basisWords(snapshot, support)}; ${sources})${conditionWords(support.entry)}`,
  ].join(' ');
  const edition = editionWords(participation);
  const reservations = [
    ...(edition === null ? [] : [edition]),
    ...(participation.possibleBecause.includes('BEFORE_SOURCE') ? [REASON_WORDS.BEFORE_SOURCE] : []),
    ...(support.basis === 'LEVERAGED' ? [passedOnWords(support)] : []),
    ...(await vague(snapshot, support.entry)),
    ...(await concluded(snapshot, cited)),
    ...openDays(certificatesOf(snapshot, row)),
    ...(await contradictions(snapshot, steps)),
  ];
  return ended([sentence, ...reservations].join('; '));
}

function passedOnWords({ passedOn }: Support): string {
  return passedOn === null
    ? 'no source states that this requirement is passed on'
    : 'a source states that this requirement is inherited from there';
}

function conditionWords({ condition }: ScopeEntry): string {
  return condition === null ? '' : `, under the condition “${condition}”`;
}

/** Returns reservations on the extent of a family and on an assumed environment. */
async function vague(snapshot: Snapshot, entry: ScopeEntry): Promise<string[]> {
  const { subjectId, extent, environmentTaken, environmentInferred } = entry;
  const taken = [
    ...(environmentTaken ? ['the entry names no environment, and the certificate applies only there'] : []),
    ...(environmentInferred ? ['its source lists the environments apart, so that this one is concluded'] : []),
  ];
  if (kindOfId(subjectId) !== 'ServiceFamily' || extent === 'ALL') return taken;
  const family = await nameById(snapshot, subjectId);
  const howMuch =
    extent === 'SELECT'
      ? `some services of the family ${family} are named, without saying which`
      : `the family ${family} is named without saying how much of it`;
  return [howMuch, ...taken];
}

/** Returns reservations on unstated bounds of certificates: the row may have ended with any of these certificates. */
function openDays(certificates: readonly Certificate[]): string[] {
  return [...groupBy(certificates, (certificate) => openWords(certificate))].flatMap(([, group]) => {
    const names = listed(
      group.slice(0, FEW).map(({ name }) => `“${name}”`),
      group.length,
    );
    const whose = group.length === 1 ? `certificate ${names}` : `certificates ${names}`;
    return openWords(group[0], (bounds) => `the ${bounds} of ${whose}`) ?? [];
  });
}

/** Returns reservations on memberships inferred from a name. */
function concluded(snapshot: Snapshot, steps: readonly EvidenceStep[]): Promise<string[]> {
  const links = steps.flatMap(({ statement }) =>
    statement?.kind === 'Membership' && statement.inferred ? [statement] : [],
  );
  return Promise.all(
    links.map(async (link) => {
      const sentence = await statementSentence(snapshot, link);
      return `${unended(sentence)}, which is concluded from its name only`;
    }),
  );
}

async function contradictions(snapshot: Snapshot, steps: readonly EvidenceStep[]): Promise<string[]> {
  const against = steps.filter(({ kind }) => kind === 'CONTRADICTION');
  const shown = await Promise.all(
    against.slice(0, FEW).map(async ({ sentence, statement, sourceIds }) => {
      const said =
        statement?.kind === 'ScopeEntry'
          ? `${await scopeWords(snapshot, statement)}${conditionWords(statement)}`
          : unended(`${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`);
      return `but ${said} (${sourceWords(snapshot, sourceIds)})`;
    }),
  );
  const more = against.length - shown.length;
  return more === 0
    ? shown
    : [...shown, `and ${more} more ${more === 1 ? 'statement contradicts' : 'statements contradict'} it`];
}

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

function basisWords({ catalogue }: Snapshot, { basis, path, entry, leverage }: Support): string {
  if (basis === 'LEVERAGED') return chainWords(catalogue, leverage);
  if (basis !== 'FAMILY' || path.memberships.length > 0) return BASIS_WORDS[basis];
  return entry.extent === 'ALL' ? 'the family is named as a whole' : 'the family itself is named';
}

/** Formats a path, such as `its own certificate “Main” leverages “Platform”, which leverages “Building”`. */
function chainWords(catalogue: Catalogue, leverage: readonly Leverage[]): string {
  const ids = [leverage[0]?.fromId ?? '', ...leverage.map(({ toId }) => toId)];
  const [own = '', first = '', ...more] = ids.map((id) => `“${catalogue.find('Certificate', id)?.name ?? id}”`);
  return `its own certificate ${own} leverages ${first}${more.map((name) => `, which leverages ${name}`).join('')}`;
}

/** Longest title of a source in a sentence; sources set no limit. */
const LONGEST_TITLE = 60;

function sourceWords({ catalogue }: Snapshot, sourceIds: readonly string[]): string {
  const sources = catalogue.findAll('Source', sourceIds);
  const words = sources.map((source) => `${shownTitle(source.id, shortTitleOf(source))}, ${dayWords(source)}`);
  return `${words.length === 1 ? 'source' : 'sources'} ${words.join('; ')}`;
}

function dayWords({ date, readOn }: Source): string {
  if (date !== null) return `dated ${date}`;
  return readOn === null ? 'undated' : `read ${readOn}`;
}

/** Truncates at a word; the full title is available by the id. */
function shownTitle(id: string, title: string): string {
  if (title.length <= LONGEST_TITLE) return `“${title}”`;
  return `“${title
    .slice(0, LONGEST_TITLE + 1)
    .replace(/\s\S*$/, '')
    .replace(/(?<![\s,;:])[\s,;:]+$/, '')} …” (${id})`;
}

/** Placed after a subject whose environment is not stated. */
export const NO_ENVIRONMENT = ', where no environment is stated,';

/** Formats a place, such as `Key Vault in Azure`. */
export async function placed(snapshot: Snapshot, subjectId: string, environmentId: string | null): Promise<string> {
  const place = environmentId === null ? '' : ` in ${snapshot.catalogue.nameOf(environmentId)}`;
  return `${await nameById(snapshot, subjectId)}${place}`;
}
