import { describe, expect, it } from '@jest/globals';
import type { Json, JsonObject } from '@tandem/domain';
import { checkForm } from '../check/check-form.js';
import type { FormDefinition } from '../language/form.js';
import { readTree } from '../projection/read-tree.js';
import { compileForm } from '../validate/compile-form.js';
import { BLOCK_GROUPS, BLOCK_IDS, type Block, type BlockId } from './block.js';
import { BLOCKS, blockOf } from './registry.js';

const CYRILLIC = /[а-яё]/i;

/** A form with one new field of a block, as the studio would add it. */
const formWith = (block: Block, language: 'ru' | 'en' = 'ru'): FormDefinition => {
  const made = block.create(language === 'ru' ? 'Поле' : 'Field', language);
  const named = (part: unknown): Json =>
    JSON.parse(JSON.stringify(part).replaceAll('$field', '/field')) as Json;
  return {
    meta: {
      key: 'one-field',
      title: { ru: 'Одно поле', en: 'One field' },
      level: 'school',
      filledBy: ['curator'],
      readers: ['curator'],
      participantReaders: [],
      sources: [],
    },
    schema: {
      type: 'object',
      title: 'Форма',
      properties: { field: made.schema },
      ...(made.computed ? { 'x-computed': named(made.computed) } : {}),
      ...(made.checks ? { 'x-checks': named(made.checks) } : {}),
    },
    uiSchema: made.ui ? { field: made.ui } : {},
  };
};

const wordsIn = (value: Json): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return (Array.isArray(value) ? (value as Json[]) : Object.values(value)).flatMap(wordsIn);
};

describe('the registry of blocks', () => {
  it('holds every kind of field once', () => {
    expect(BLOCKS.map((block) => block.id).sort()).toEqual([...BLOCK_IDS].sort());
    for (const id of BLOCK_IDS) expect(blockOf(id).id).toBe(id);
    expect(() => blockOf('nothing' as BlockId)).toThrow('nothing');
  });

  it('has something on every shelf', () => {
    expect(new Set(BLOCKS.map((block) => block.group))).toEqual(new Set(BLOCK_GROUPS));
  });

  it('names no two blocks alike', () => {
    expect(new Set(BLOCKS.map((block) => block.title.ru)).size).toBe(BLOCKS.length);
    expect(new Set(BLOCKS.map((block) => block.title.en)).size).toBe(BLOCKS.length);
    expect(new Set(BLOCKS.map((block) => block.icon)).size).toBe(BLOCKS.length);
  });
});

describe.each(BLOCKS.map((block) => [block.id, block] as const))('%s', (id, block) => {
  it('is recognised by itself and by nobody else', () => {
    for (const language of ['ru', 'en'] as const) {
      const { schema, ui = {} } = block.create('Поле', language);
      expect(BLOCKS.filter((one) => one.recognise(schema, ui)).map((one) => one.id)).toEqual([id]);
    }
  });

  it('makes a form without errors and without anything that it does not own', () => {
    const form = formWith(block);
    expect(checkForm(form).filter((issue) => issue.severity === 'error')).toEqual([]);
    const node = readTree(form).byPlace.get('/field')!;
    expect(node.block).toBe(id);
    expect(node.rest).toEqual([]);
    expect([...readTree(form).byPlace.values()].filter((one) => one.block === 'opaque')).toEqual([]);
  });

  it('may be left out of the answers', () => {
    const verdict = compileForm(formWith(block)).validate({}, { today: '2026-11-24', language: 'ru' });
    expect(verdict.errors).toEqual([]);
  });

  it('speaks both languages', () => {
    for (const text of [block.title, block.about]) {
      expect(text.ru).toMatch(CYRILLIC);
      expect(text.en).not.toMatch(CYRILLIC);
      expect(text.en).toBeTruthy();
    }
    expect(block.words.every((word) => word === word.toLowerCase())).toBe(true);
    expect(block.words.some((word) => CYRILLIC.test(word))).toBe(true);
    expect(block.words.some((word) => !CYRILLIC.test(word))).toBe(true);
    const english = block.create('Field', 'en');
    expect(
      wordsIn([english.schema, english.ui ?? {}, (english.checks ?? []) as unknown as Json]).filter((word) =>
        CYRILLIC.test(word),
      ),
    ).toEqual([]);
  });

  it('tells its properties apart and in both languages', () => {
    const ids = block.properties.map((property) => property.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { label, help } of block.properties) {
      expect(label.ru).toMatch(CYRILLIC);
      expect(label.en).toBeTruthy();
      if (help) expect(help.en).toBeTruthy();
    }
  });

  it('becomes only other blocks that there are', () => {
    expect(block.becomes).not.toContain(id);
    for (const other of block.becomes) expect(blockOf(other).id).toBe(other);
    expect(new Set(block.becomes).size).toBe(block.becomes.length);
  });
});

describe('blocks that count and check', () => {
  const judge = (id: BlockId, field: JsonObject) =>
    compileForm(formWith(blockOf(id))).validate({ field }, { today: '2026-11-24', language: 'ru' });

  it('a share counts its percentage and gives none of nothing', () => {
    expect(judge('share', { numerator: 2, denominator: 3 }).computed).toEqual({ '/field/percent': 66.67 });
    expect(judge('share', { numerator: 0, denominator: 0 }).computed).toEqual({});
    expect(judge('share', { numerator: 2 }).computed).toEqual({});
    expect(judge('share', { numerator: 4, denominator: 3 }).errors.map((one) => one.path)).toEqual([
      '/field/numerator',
    ]);
  });

  it('a period does not end before it begins', () => {
    const days = { from: '2026-09-01', to: '2026-08-31' };
    expect(judge('period', days).errors.map((one) => one.path)).toEqual(['/field/to']);
    expect(judge('period', { ...days, to: '2026-09-01' }).valid).toBe(true);
    expect(judge('period', { from: '2026-09-01' }).errors.map((one) => one.path)).toEqual(['/field/to']);
  });

  it('scores keep to the greatest score of each row', () => {
    expect(judge('scores', { row1: 11, row2: 10 }).errors.map((one) => one.path)).toEqual(['/field/row1']);
  });
});
