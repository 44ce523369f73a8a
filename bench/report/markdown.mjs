import { isMet } from './verdict.mjs';

/** A run as Markdown: where it ran, then a table. */
export function describeRun({ date, minutes, size, kind, machine, versions, measured }) {
  const head = [
    `${date.slice(0, 10)}, ${minutes.toFixed(0)} minutes, size ${size}${kind === 'full' ? '' : `, ${kind}`}.`,
    `${machine.cpus} × ${machine.model}, ${machine.memoryGb} GB, ${machine.system}.`,
    `${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ];
  return [...head, '', ...measured.flatMap(describeMeasure)].join('\n');
}

function describeMeasure({ title, rows }) {
  return [
    `**${title}**`,
    '',
    '| | ours | theirs | unit | ratio | wanted | met |',
    '|---|---:|---:|---|---:|---|---|',
    ...rows.map(describeRow),
    '',
  ];
}

function describeRow(row) {
  const { case: told, unit, ours, theirs, ratio, note, alone } = row;
  const both = [ours, theirs].map((value, position) => withAlone(value, alone && Object.values(alone)[position]));
  const name = note === undefined ? told : `${told} (${note})`;
  return `| ${[name, ...both, unit, ratio === null ? '' : `${round(ratio)} ×`, wantedOf(row), metOf(row)].join(' | ')} |`;
}

function withAlone(value, alone) {
  if (value === null) return '';
  return alone === undefined ? round(value) : `${round(value)} · ${round(alone)} ms`;
}

function wantedOf({ wanted, floor, sense }) {
  if (wanted !== undefined) return wanted;
  return `${sense === 'least' ? '≥' : '≤'} ${floor} ×`;
}

function metOf(row) {
  const met = isMet(row);
  if (met === null) return '';
  return met ? 'yes' : 'no';
}

/** Three digits are as many as a measurement has. */
function round(value) {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 2 });
}
