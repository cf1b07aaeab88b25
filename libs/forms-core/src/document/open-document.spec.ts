import { describe, expect, it } from '@jest/globals';
import { MAX_DOCUMENT, openDocument } from './open-document.js';
import { rawPart, writeDocument } from './write-document.js';

const form = (schema: string, rest = ''): string =>
  `{"meta": {}, "schema": ${schema}, "uiSchema": {}${rest}}`;

const refusal = (text: string) => {
  const opened = openDocument(text);
  return opened.ok ? undefined : { code: opened.refusal.code, path: opened.refusal.path };
};

describe('opening a document', () => {
  it.each<[string, string, string, string]>([
    ['what is not JSON', '{"meta": ', 'not-json', ''],
    ['comments', form('{} // all'), 'not-json', ''],
    ['a comma too many', form('{"a": 1,}'), 'not-json', ''],
    ['a list', '[]', 'not-a-form', ''],
    ['a form without a schema', '{"meta": {}, "uiSchema": {}}', 'not-a-form', '/schema'],
    ['a schema that is a list', form('[]'), 'not-a-form', '/schema'],
    ['translations that are none', form('{}', ', "translations": {"en": 1}'), 'not-a-form', '/translations'],
    ['samples that are none', form('{}', ', "samples": [{}]'), 'not-a-form', '/samples'],
    ['__proto__', form('{"a~/": [{"__proto__": {}}]}'), 'forbidden-key', '/schema/a~0~1/0/__proto__'],
    ['an escaped __proto__', form('{"__\\u0070roto__": 1}'), 'forbidden-key', '/schema/__proto__'],
    ['constructor', form('{"constructor": 1}'), 'forbidden-key', '/schema/constructor'],
    ['prototype', form('{"prototype": 1}'), 'forbidden-key', '/schema/prototype'],
    ['a key that stands twice', form('{"x": {"a": 1, "\\u0061": 2}}'), 'duplicate-key', '/schema/x/a'],
    ['65 levels', form(`${'['.repeat(64)}${']'.repeat(64)}`), 'too-deep', ''],
  ])('refuses %s', (_, text, code, path) => {
    expect(refusal(text)).toEqual({ code, path });
  });

  it('says where the text breaks off', () => {
    const opened = openDocument('{\n  "meta": {},\n  "schema": [}\n}');
    expect(opened.ok ? '' : opened.refusal.message.en).toBe(
      'This is not JSON: mistake at line 3, column 14.',
    );
  });

  it.each([
    ['10 MB', () => form(`"${'x'.repeat(10_000_000)}"`)],
    ['a million brackets', () => '['.repeat(1_000_000)],
    ['a million objects', () => '{"a":'.repeat(700_000)],
    ['a million empty lists', () => form(`[${'[],'.repeat(1_000_000)}[]]`)],
    ['four megabytes of values', () => form(`[${'1,'.repeat(2_000_000)}1]`)],
    ['a string without end', () => `"${'\\'.repeat(MAX_DOCUMENT - 1)}`],
  ])('answers within a second: %s', (_, make) => {
    const text = make();
    const began = performance.now();
    expect(openDocument(text).ok).toBe(false);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('opens what is as big as it may be', () => {
    const field = `{"type": "string", "title": "${'Длинная подпись '.repeat(60)}"}`;
    const fields = Array.from({ length: 3_900 }, (_, at) => `"f${at}": ${field}`).join(',\n');
    const text = form(`{"properties": {${fields}}}`);
    expect(text.length).toBeGreaterThan(3_500_000);
    const began = performance.now();
    expect(openDocument(text).ok).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('gives the parts back byte for byte', () => {
    const schemaText = '\r\n {"a":1.0 ,\t"b": 1e3,\n"c":"\\u0414"}\n\n';
    const uiSchemaText = '  { }\n';
    for (const more of [
      {},
      { metaText: '{"key": "x"}', translationsText: '{"en":{}}', samplesText: '[ ]' },
    ]) {
      const text = writeDocument({ schemaText, uiSchemaText, ...more });
      const opened = openDocument(text);
      if (!opened.ok) throw new Error(opened.refusal.message.en);
      expect(opened.document.text).toBe(text);
      expect(rawPart(opened.document, 'schema')).toBe(schemaText);
      expect(rawPart(opened.document, 'uiSchema')).toBe(uiSchemaText);
      expect(rawPart(opened.document, 'samples')).toBe('samplesText' in more ? '[ ]' : undefined);
    }
  });
});
