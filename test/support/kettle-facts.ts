import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = {
  sources: 'id,title,url,publisher,date,read_on,licence\nshop,Handbook,,Teapots,2026-03-01,,',
  organizations: 'id,name,source\nteapots,Teapots,shop',
  environments: 'id,name,regions,operator,source\nkitchen,Kitchen,,teapots,shop',
  standards:
    'id,designation,edition,title,publisher,family,certifiable,status,source,note\ntea,TEA 1,,,teapots,,,,shop,',
  certificates: 'id,name,standard,environments,holder,source\nkettle,Kettle,tea,kitchen,teapots,shop',
};

/** Writes a folder of few facts in the format of the seed: a certificate for kitchens. */
export function writeKettleFacts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(TABLES)) writeFileSync(join(folder, `${name}.csv`), `${text}\n`);
}
