import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/exports/card/card.ts';
import { writePreview } from '../../src/exports/card/preview.ts';
import { parametersOf } from '../../src/exports/pages.ts';

const ADDRESS = 'https://graph.example.org/ask?service=service/plain&rev=3';
const CARD: Card = {
  names: ['Plain', 'Rules'],
  verdict: 'STATED',
  sentence: 'Plain is in the scope of Rules.',
  ...{ tiles: null, reservations: 0, given: {} },
  point: { asOf: '2026-11-24', revision: 3 },
};

describe('The preview of a link', () => {
  it('has the answer, its day and its revision', () => {
    const preview = writePreview(CARD, ADDRESS);
    expect(preview).toContain('<meta property="og:title" content="Plain · Rules – Stated">');
    expect(preview).toContain(
      '<meta property="og:description" content="Plain is in the scope of Rules. As of 2026-11-24, revision 3.">',
    );
    expect(preview).toContain(`<meta property="og:url" content="${ADDRESS.replace('&', '&amp;')}">`);
  });

  it('describes the program where a page is not an answer', () => {
    expect(writePreview(null, ADDRESS)).toContain('<meta property="og:title" content="compliance-graph">');
  });

  it('keeps markup in names harmless', () => {
    const markup = '"><script>alert(1)</script>';
    const preview = writePreview({ ...CARD, names: [markup], sentence: markup }, `${ADDRESS}${markup}`);
    expect(preview).not.toContain('<script');
    expect(preview.replaceAll(/<meta (?:property|name)="[\w:]+" content="[^"<>]*">/g, '')).toBe('');
  });
});

describe('The question of an address', () => {
  it('is that of the page of an answer', () => {
    const address =
      '/ask?service=service/plain&service=family/some&standard=standard/rules&leverage=1&day=2026-01-02&rev=3';
    expect(parametersOf(address)).toEqual({
      ...{ services: ['service/plain'], families: ['family/some'], standards: ['standard/rules'] },
      ...{ leverageHops: ['1'], asOf: ['2026-01-02'], revision: ['3'] },
    });
  });

  it('is about the node of a page', () => {
    expect(parametersOf('/clause/rules/1.2?rev=3')).toEqual({ clauses: ['clause/rules/1.2'], revision: ['3'] });
  });

  it.each(['/', '/runs', '/organization/microsoft?rev=3'])('is missing at %s', (address) => {
    expect(parametersOf(address)).toBeNull();
  });
});
