// Writes the conditions that x-rules imply into every form, as plain if/then/else (docs/forms-language.md).
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emitConditions } from '@tandem/forms-core';

const root = dirname(import.meta.dirname);
for (const stage of readdirSync(root, { withFileTypes: true })) {
  if (!stage.isDirectory()) continue;
  for (const form of readdirSync(join(root, stage.name))) {
    const file = join(root, stage.name, form, 'schema.json');
    if (!existsSync(file)) continue;
    const before = readFileSync(file, 'utf8');
    const after = `${JSON.stringify(emitConditions(JSON.parse(before)), null, 2)}\n`;
    if (before !== after) {
      writeFileSync(file, after);
      console.log(`${stage.name}/${form}`);
    }
  }
}
