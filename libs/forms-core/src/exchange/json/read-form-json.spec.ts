import { describe, expect, it } from '@jest/globals';
import { readFormJson } from './read-form-json.js';

const SCHEMA =
  '{ "type":"object",\n\t"properties": {"b":{"type":"number","minimum":1.0},"a":{"enum":["\\u0430",1e3]}} }';

describe('a form that came as JSON', () => {
  it('keeps the bytes of what RJSF was given', () => {
    const read = readFormJson(
      `\uFEFF{"uiSchema":{"ui:order" : ["a", "b"]},"schema":${SCHEMA},"formData":{},"theme":"dark"}`,
    );
    expect(read).toEqual({
      ok: true,
      form: { title: undefined, schema: SCHEMA, uiSchema: '{"ui:order" : ["a", "b"]}', unknown: ['theme'] },
    });
  });

  it('takes a schema alone', () => {
    const read = readFormJson(`\n${SCHEMA}\n`);
    expect(read).toMatchObject({ ok: true, form: { schema: SCHEMA, uiSchema: '{}' } });
  });

  it.each([
    ['a list', '[1]', 'not-a-form'],
    ['other data', '{"name":"x"}', 'not-a-form'],
    ['no JSON', '{"schema":', 'not-json'],
    [
      'a key that would change every object',
      '{"schema":{"type":"object","properties":{"__proto__":{}}}}',
      'forbidden-key',
    ],
    ['too much', `{"schema":{"type":"object","title":"${'x'.repeat(10_000_000)}"}}`, 'too-big'],
    ['too deep', `{"schema":${'{"items":'.repeat(5_000)}{}${'}'.repeat(5_000)}}`, 'too-deep'],
  ])('refuses %s', (_what, text, code) => {
    expect(readFormJson(text)).toMatchObject({ ok: false, refusal: { code } });
  });
});
