import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { WORKFLOW_SCHEMA } from './workflow-schema.js';

const published = new URL('../../schema/workflow.schema.json', import.meta.url);

describe('schema/workflow.schema.json', () => {
  it('says what the language says; UPDATE_SCHEMA=1 writes it', async () => {
    const config = await resolveConfig(published);
    const text = await format(JSON.stringify(WORKFLOW_SCHEMA), { ...config, parser: 'json' });
    if (process.env['UPDATE_SCHEMA']) writeFileSync(published, text);
    expect(readFileSync(published, 'utf8')).toBe(text);
  });
});
