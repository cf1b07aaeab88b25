import { describe, expect, it } from '@jest/globals';
import type { Json } from '@tandem/domain';
import { openDocument } from './open-document.js';
import { applyEdits, invertEdits } from './text-edit.js';
import { TextDraft } from './text-draft.js';
import { weave } from './weave-json.js';

const open = (text: string) => {
  const opened = openDocument(text);
  if (!opened.ok) throw new Error(opened.refusal.message.en);
  return opened.document;
};

const edited = (text: string, change: (draft: TextDraft) => void): string => {
  const draft = new TextDraft(open(text));
  change(draft);
  const edits = draft.edits();
  const result = applyEdits(text, edits);
  expect(applyEdits(result, invertEdits(text, edits))).toBe(text);
  return result;
};

const form = (schema: string): string => `{
  "meta": {},
  "schema": ${schema},
  "uiSchema": {}
}
`;
const PRETTY = form(`{
    "properties": {
      "a": { "type": "number", "minimum": 1.0, "maximum": 1e3 },
      "b": {"title": "\\u0414\\u0430"},
      "c": true
    },
    "required": ["a", "b"]
  }`);
const at = (pointer: string): string[] => ['schema', ...pointer.split('/').filter((part) => part !== '')];

describe('a draft of a text', () => {
  it('writes nothing where nothing was said', () => {
    const draft = new TextDraft(open(PRETTY));
    draft.read(at('/properties/a'));
    expect(draft.edits()).toEqual([]);
    expect(draft.writes()).toEqual([]);
  });

  it('adds a member in the style around it and leaves the rest alone', () => {
    const added = { type: 'string', enum: ['x'] };
    const text = edited(PRETTY, (draft) => draft.set(at('/properties/d'), { value: added }, 'b'));
    expect(text).toBe(
      PRETTY.replace(
        '      "b"',
        '      "d": {\n        "type": "string",\n        "enum": [\n          "x"\n        ]\n      },\n      "b"',
      ),
    );
  });

  it('keeps one line one line', () => {
    expect(
      edited(PRETTY, (draft) => draft.set(at('/properties/a/default'), { value: { x: [1] } })),
    ).toContain('{ "type": "number", "minimum": 1.0, "maximum": 1e3, "default": {"x": [1]} }');
    expect(edited(PRETTY, (draft) => draft.insert(at('/required'), { value: 'c' }, 1))).toContain(
      '["a", "c", "b"]',
    );
    const compact = '{"meta":{},"schema":{"properties":{}},"uiSchema":{}}';
    expect(edited(compact, (draft) => draft.set(at('/properties/a'), { value: { type: 'string' } }))).toBe(
      '{"meta":{},"schema":{"properties":{"a":{"type":"string"}}},"uiSchema":{}}',
    );
  });

  it('keeps line ends and tabs', () => {
    const text = '{\r\n\t"meta": {},\r\n\t"schema": {\r\n\t\t"a": 1\r\n\t},\r\n\t"uiSchema": {}\r\n}';
    expect(edited(text, (draft) => draft.set(['uiSchema', 'a', 'b'], { value: [1] }))).toBe(
      text.replace(
        '"uiSchema": {}',
        '"uiSchema": {\r\n\t\t"a": {\r\n\t\t\t"b": [\r\n\t\t\t\t1\r\n\t\t\t]\r\n\t\t}\r\n\t}',
      ),
    );
  });

  it('moves text as it stands', () => {
    const text = edited(PRETTY, (draft) => draft.move(at('/properties/a'), at('/properties/a')));
    expect(text).toContain(
      '"b": {"title": "\\u0414\\u0430"},\n      "c": true,\n      "a": { "type": "number", "minimum": 1.0, "maximum": 1e3 }\n    }',
    );
  });

  it('moves the lines of what goes deeper', () => {
    const text = edited(PRETTY, (draft) => draft.move(at('/properties'), ['uiSchema', 'deep', 'er']));
    expect(JSON.parse(text).uiSchema.deep.er.a.maximum).toBe(1000);
    expect(text).toContain('        "c": true\n      }\n    }\n  }');
    expect(text).toContain('"minimum": 1.0, "maximum": 1e3');
  });

  it('takes members out with the containers that they leave empty', () => {
    expect(edited(PRETTY, (draft) => draft.remove(at('/properties/b')))).toBe(
      PRETTY.replace('"b": {"title": "\\u0414\\u0430"},\n      ', ''),
    );
    const text = edited(PRETTY, (draft) => {
      draft.remove(at('/required/0'), 1);
      draft.remove(at('/required/0'), 1);
    });
    expect(JSON.parse(text).schema).not.toHaveProperty('required');
  });

  it('renames a member where it stands', () => {
    expect(edited(PRETTY, (draft) => draft.rename(at('/properties/b'), 'б"'))).toBe(
      PRETTY.replace('"b": {', '"б\\"": {'),
    );
  });

  it('reads what was written before', () => {
    const draft = new TextDraft(open(PRETTY));
    draft.set(['uiSchema', 'x', 'y'], { value: { list: [1, 2] } });
    draft.insert(['uiSchema', 'x', 'y', 'list'], { value: 0 }, 0);
    draft.remove(['uiSchema', 'x', 'y', 'list', '2']);
    draft.rename(['uiSchema', 'x'], 'z');
    expect(draft.read(['uiSchema'])).toEqual({ z: { y: { list: [0, 1] } } });
    expect(draft.has(['uiSchema', 'x'])).toBe(false);
    expect(draft.keys(at('/properties'))).toEqual(['a', 'b', 'c']);
  });

  it('takes nothing for nothing', () => {
    const text = form('{"a": [null, {"b": null}]}');
    expect(edited(text, (draft) => weave(draft, ['schema'], { a: [null, { b: null }] }))).toBe(text);
    expect(new TextDraft(open(text)).read(at('/a/0'))).toBeNull();
  });

  it('weaves a new value into the old text', () => {
    const text = form(`{
    "oneOf": [
      { "const": "a",  "title": "A" },
      { "const": "b",  "title": "B" },
      { "const": 1.0,  "title": "C" }
    ],
    "properties": { "a": 1.0, "b": 2.0,
       "c": 3.0 }
  }`);
    const wanted: Json = {
      oneOf: [
        { const: 1, title: 'C' },
        { const: 'a', title: 'Aa' },
        { const: 'new', title: 'N' },
        { const: 'b', title: 'B' },
      ],
      properties: { c: 3, a: 1, b: 20 },
    };
    const woven = edited(text, (draft) => weave(draft, ['schema'], wanted));
    expect(JSON.parse(woven).schema).toEqual(wanted);
    expect(Object.keys(JSON.parse(woven).schema.properties)).toEqual(['c', 'a', 'b']);
    expect(woven).toContain('{ "const": 1.0,  "title": "C" }');
    expect(woven).toContain('{ "const": "a",  "title": "Aa" }');
    expect(woven).toContain('"a": 1.0, "b": 20');
    expect(woven).toContain('"c": 3.0');
  });
});
