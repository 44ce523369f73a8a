import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src/graphql/generated', 'web/explorer/generated'];

const before = contents();
generate();
const after = contents();

const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (name) => before.get(name) !== after.get(name),
);
if (changed.length > 0) {
  console.error(`${changed.join(', ')} did not match the schema; they have been generated again, commit them.`);
  process.exit(1);
}

function generate() {
  const { status, stdout, stderr } = spawnSync('npm run --silent codegen', {
    cwd: root,
    shell: true,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`The types could not be generated from the schema.\n${stdout}${stderr}`);
  process.exit(1);
}

function contents() {
  const names = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}
