import { describe, expect, it } from '@jest/globals';
import { checkForm } from '../check/check-form.js';
import { done, FORM, open, read, refused, v, type Any } from '../testing/perform-on.js';
import type { Operation } from './operation.js';

const document = open(FORM);

describe('rules', () => {
  it('are written with what they mean in plain JSON Schema, and leave what others wrote', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.allOf.unshift({ properties: { name: { minLength: 1.0 } } });
    const text = open(form).text.replace('"minLength": 1', '"minLength": 1.0');
    const foreign = done(document, { do: 'replaceAll', text, name: { ru: 'x' } }).document;
    const rule = {
      id: 'row',
      in: '/rows',
      when: { '>': [v('$row/hours'), 2] },
      then: [{ show: '$row/what' }, { require: '$row/what' }],
    };
    const put = done(foreign, { do: 'putRule', rule });
    expect(put.step.writes).toEqual(['/schema/properties/rows/items/allOf', '/schema/x-rules']);
    expect(put.document.text).toContain('"minLength": 1.0');
    expect(put.step.name.ru).toBe('Правило: если Часы больше 2, показать «Что», спросить обязательно «Что»');
    const gone = done(put.document, { do: 'removeRule', id: 'row' });
    expect(gone.document.text).toBe(foreign.text);
    const none = done(gone.document, { do: 'removeRule', id: 'place' });
    expect(read(none).schema).not.toHaveProperty('x-rules');
    expect(read(none).schema.allOf).toEqual([{ properties: { name: { minLength: 1 } } }]);
  });

  it('replace the one of the same id', () => {
    const rule = { id: 'place', when: { '==': [v('/kind'), 'b'] }, then: [{ show: '/place' }] };
    const after = done(document, { do: 'putRule', rule });
    expect(after.document.text).toBe(
      document.text
        .replaceAll('"a"\n', '"b"\n')
        .replace(
          '"const": "a"\n              }\n            },\n            "required"',
          '"const": "b"\n              }\n            },\n            "required"',
        ),
    );
    expect(read(after).schema['x-rules']).toEqual([rule]);
    expect(read(after).schema.allOf[0].if.properties.kind).toEqual({ const: 'b' });
  });

  it.each<[string, Any, string]>([
    [
      'two fields',
      { id: 'x', when: { '==': [v('/kind'), v('/name')] }, then: [{ show: '/place' }] },
      'cannot-say',
    ],
    [
      'a field of the form in a row',
      { id: 'x', in: '/rows', when: { '==': [v('/kind'), 'a'] }, then: [{ show: '$row/what' }] },
      'cannot-say',
    ],
    [
      'nothing that is there',
      { id: 'x', when: { '==': [v('/none'), 'a'] }, then: [{ show: '/place' }] },
      'no-such-field',
    ],
    ['a target that is not there', { id: 'x', when: true, then: [{ show: '/none' }] }, 'no-such-field'],
    ['rows that are none', { id: 'x', in: '/name', when: true, then: [{ show: '/place' }] }, 'no-such-field'],
    ['an operator of its own', { id: 'x', when: { eval: ['1'] }, then: [{ show: '/place' }] }, 'bad-value'],
    ['no target', { id: 'x', when: true, then: [] }, 'bad-value'],
    ['nothing at all', null, 'bad-value'],
  ])('are refused: %s', (_, rule, code) => {
    expect(refused(document, { do: 'putRule', rule }).code).toBe(code);
  });

  it('of a locked field are left alone', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.properties.place['x-locks'] = ['check'];
    const obey = { obeysLocks: true };
    expect(refused(open(form), { do: 'removeRule', id: 'place' }, obey).code).toBe('locked');
    const rule = { id: 'other', when: { '==': [v('/kind'), 'b'] }, then: [{ require: '/place' }] };
    expect(refused(open(form), { do: 'putRule', rule }, obey).code).toBe('locked');
    done(open(form), { do: 'putRule', rule });
  });
});

describe('checks and formulas', () => {
  const check = {
    id: 'named',
    assert: { '!!': [v('/name')] },
    at: '/name',
    severity: 'error' as const,
    message: 'Назовитесь',
  };

  it('come and go without a trace', () => {
    const put = done(document, { do: 'putCheck', check });
    expect(read(put).schema['x-checks'][1]).toEqual(check);
    expect(done(put.document, { do: 'removeCheck', id: 'named' }).document.text).toBe(document.text);
    const formula = { to: '/rate', logic: { '+': [1, 2] } };
    const reckoned = done(document, { do: 'putFormula', formula });
    expect(read(reckoned).schema.properties.rate.readOnly).toBe(true);
    expect(done(reckoned.document, { do: 'removeFormula', to: '/rate' }).document.text).toBe(document.text);
  });

  it('take their translation along', () => {
    const after = done(document, { do: 'removeCheck', id: 'long' });
    expect(read(after).translations.en).not.toHaveProperty('rules');
    expect(read(after).schema).not.toHaveProperty('x-checks');
  });

  it('speak of what is there', () => {
    expect(refused(document, { do: 'putCheck', check: { ...check, assert: v('/none') } }).code).toBe(
      'no-such-field',
    );
    expect(refused(document, { do: 'putFormula', formula: { to: '/none', logic: 1 } }).code).toBe(
      'no-such-field',
    );
    expect(refused(document, { do: 'removeFormula', to: '/none' }).code).toBe('not-here');
  });
});

describe('settings', () => {
  it('are not taken from under what is reckoned with them', () => {
    const put = done(document, {
      do: 'putSetting',
      name: 'most',
      value: 10,
      title: 'Не больше',
      origin: 'M',
    });
    const { schema } = read(put);
    expect(schema['x-settings']).toEqual({ most: { value: 10, title: 'Не больше', origin: 'M' } });
    expect(done(put.document, { do: 'removeSetting', name: 'most' }).document.text).toBe(document.text);
    const check = {
      id: 'few',
      assert: { '<': [v('/rate'), v('$settings/most')] },
      at: '/rate',
      severity: 'error' as const,
      message: 'Много',
    };
    const used = done(put.document, { do: 'putCheck', check }).document;
    expect(refused(used, { do: 'removeSetting', name: 'most' }).users).toHaveLength(1);
    const gone = done(used, { do: 'removeSetting', name: 'most' }, { obeysLocks: false, orphans: 'remove' });
    expect(gone.document.text).toBe(document.text);
  });
});

describe('words in English', () => {
  it('are written by pointer and go when they are empty', () => {
    const plain = open({ meta: {}, schema: FORM.schema, uiSchema: {} });
    const put = done(plain, { do: 'translate', part: 'schema', at: '/properties/name/title', text: 'Name' });
    expect(read(put).translations).toEqual({ en: { schema: { '/properties/name/title': 'Name' } } });
    const gone = done(put.document, {
      do: 'translate',
      part: 'schema',
      at: '/properties/name/title',
      text: '',
    });
    expect(gone.document.text).toBe(plain.text);
    expect(refused(plain, { do: 'translate', part: 'ui', at: '/name/ui:help', text: 'x' }).code).toBe(
      'no-such-field',
    );
  });
});

describe('the rest of a document', () => {
  it('is set and taken out', () => {
    const put = done(document, { do: 'setMeta', at: '/personal/purpose', value: 'Учёт' });
    expect(read(put).meta.personal).toEqual({ purpose: 'Учёт' });
    const sample = { title: 'Два', data: { name: 'Ты' } };
    const two = done(document, { do: 'putSample', sample });
    expect(read(two).samples).toHaveLength(2);
    expect(done(two.document, { do: 'removeSample', title: 'Два' }).document.text).toBe(document.text);
    expect(refused(document, { do: 'removeSample', title: 'Три' }).code).toBe('not-here');
    const forbidden = refused(document, { do: 'setMeta', at: '/a', value: JSON.parse('{"__proto__": 1}') });
    expect(forbidden.code).toBe('bad-value');
  });

  it('is replaced as a whole, locks kept', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.properties.name['x-locks'] = ['delete', 'label'];
    const replace = (change: (next: Any) => void): Operation => {
      const next = structuredClone(form);
      change(next);
      return { do: 'replaceAll', text: JSON.stringify(next), name: { ru: 'Возвращена версия 2' } };
    };
    const obey = { obeysLocks: true };
    done(
      open(form),
      replace((next) => delete next.schema.properties.rate),
      obey,
    );
    for (const change of [
      (next: Any) => delete next.schema.properties.name,
      (next: Any) => (next.schema.properties.name.title = 'Другое'),
      (next: Any) => delete next.schema.properties.name['x-locks'],
    ]) {
      expect(refused(open(form), replace(change), obey).code).toBe('locked');
      done(open(form), replace(change));
    }
    expect(refused(document, { do: 'replaceAll', text: '{', name: { ru: '' } }).code).toBe('not-json');
  });

  it('locks are for the owner', () => {
    const put = done(document, { do: 'setLocks', field: '/name', locks: ['label', 'delete'] });
    expect(read(put).schema.properties.name['x-locks']).toEqual(['delete', 'label']);
    expect(done(put.document, { do: 'setLocks', field: '/name', locks: [] }).document.text).toBe(
      document.text,
    );
    expect(
      refused(put.document, { do: 'setLocks', field: '/name', locks: [] }, { obeysLocks: true }).code,
    ).toBe('locked');
  });

  it('an operation of another time is refused', () => {
    expect(refused(document, { do: 'toString' } as unknown as Operation).code).toBe('not-here');
  });
});

describe('JSON of a field', () => {
  it('is put as it stands', () => {
    const text = '{"title":"Имя",\n "anyOf": [ {"type":"string"}, {"type":"number","minimum":1.50} ] }';
    const after = done(document, { do: 'setJson', at: '/name', text });
    expect(after.document.text).toContain('"minimum":1.50');
    const byPointer = done(document, {
      do: 'setJson',
      at: '/schema/properties/name/maxLength',
      text: ' 1e2 ',
    });
    expect(byPointer.document.text).toBe(document.text.replace('"maxLength": 200', '"maxLength": 1e2'));
    const ui = done(document, {
      do: 'setJson',
      at: '/uiSchema/rows/items/what',
      text: '{"ui:widget":"text"}',
    });
    expect(read(ui).uiSchema.rows.items.what).toEqual({ 'ui:widget': 'text' });
  });

  it('is put at any pointer of the document, and taken out by an empty text', () => {
    const at = '/schema/properties/name/minLength';
    const put = done(document, { do: 'setJson', at, text: '2' });
    expect(read(put).schema.properties.name.minLength).toBe(2);
    expect(done(put.document, { do: 'setJson', at, text: '' }).document.text).toBe(document.text);
    const ui = done(document, {
      do: 'setJson',
      at: '/uiSchema/group/inner',
      text: '{"ui:widget":"textarea"}',
    });
    expect(read(ui).uiSchema.group).toEqual({ inner: { 'ui:widget': 'textarea' } });
    const gone = done(ui.document, { do: 'setJson', at: '/uiSchema/group/inner/ui:widget', text: ' ' });
    expect(gone.document.text).toBe(document.text);
    const all = done(document, { do: 'setJson', at: '/schema/allOf', text: '[]' });
    expect(read(all).schema.allOf).toEqual([]);
    expect(refused(document, { do: 'setJson', at: '/schema', text: '' }).code).toBe('bad-value');
    expect(refused(document, { do: 'setJson', at: '/name', text: '' }).code).toBe('bad-value');
    expect(refused(document, { do: 'setJson', at: '/other/x', text: '1' }).code).toBe('no-such-field');
    expect(refused(document, { do: 'setJson', at: '/schema/none/deeper', text: '1' }).code).toBe(
      'no-such-field',
    );
  });

  it('keeps locks, wherever it is put', () => {
    const form = structuredClone(FORM) as Any;
    form.schema.properties.name['x-locks'] = ['label'];
    const set = (at: string, text: string): Operation => ({ do: 'setJson', at, text });
    const obey = { obeysLocks: true };
    expect(refused(open(form), set('/schema/properties/name/title', '"x"'), obey).code).toBe('locked');
    expect(refused(open(form), set('/schema', '{"properties":{}}'), obey).code).toBe('locked');
    expect(refused(open(form), set('/name', '{"type":"string","title":"Имя"}'), obey).code).toBe('locked');
    done(open(form), set('/schema/properties/name/maxLength', '20'), obey);
    done(open(form), set('/schema/properties/name/title', '"x"'));
  });

  it('is not taken from under rules', () => {
    const set = (text: string) => refused(document, { do: 'setJson', at: '/rows', text }).code;
    expect(set('{"type": "string"}')).toBe('in-use');
    expect(set('{"type"')).toBe('not-json');
    expect(set('"text"')).toBe('bad-value');
    expect(set('{"constructor": 1}')).toBe('bad-value');
    expect(refused(document, { do: 'setJson', at: '/none', text: '{}' }).code).toBe('no-such-field');
  });
});

describe('another kind', () => {
  it('keeps label, help, demand, options and their translations', () => {
    const help = done(document, { do: 'setHelp', field: '/kind', help: 'Выберите' }).document;
    const after = done(
      help,
      { do: 'convert', field: '/kind', to: 'manyOf' },
      { obeysLocks: false, orphans: 'remove' },
    );
    expect(read(after).schema.properties.kind).toMatchObject({
      type: 'array',
      title: 'Вид',
      description: 'Выберите',
      items: { oneOf: FORM.schema.properties.kind.oneOf },
    });
    expect(read(after).schema.required).toContain('kind');
    expect(read(after).translations.en.schema).toHaveProperty(['/properties/kind/items/oneOf/1/title'], 'B');
    const back = done(after.document, { do: 'convert', field: '/kind', to: 'oneOf' });
    expect(read(back).schema.properties.kind.oneOf).toEqual(FORM.schema.properties.kind.oneOf);
    expect(read(back).translations.en.schema).toHaveProperty(['/properties/kind/oneOf/1/title'], 'B');
  });

  it('of a group keeps the fields inside and what names them', () => {
    const after = done(document, { do: 'convert', field: '/group', to: 'rows' });
    expect(read(after).schema.properties.group.items.properties.inner).toEqual(
      FORM.schema.properties.group.properties.inner,
    );
    expect(read(after).schema.properties.group.items.required).toEqual(['inner']);
    expect(refused(document, { do: 'convert', field: '/rows', to: 'section' }).code).toBe('in-use');
  });

  it.each(['date', 'none'])('is refused where the two have nothing in common: %s', (to) => {
    expect(refused(document, { do: 'convert', field: '/kind', to: to as 'date' }).code).toBe('not-here');
  });

  it('leaves a form that is right', () => {
    const form = { meta: FORM.meta, schema: { type: 'object', properties: {} }, uiSchema: {} };
    let now = open(form);
    now = done(now, {
      do: 'addField',
      block: 'scores',
      title: 'Жюри',
      language: 'ru',
      to: { container: '' },
    }).document;
    now = done(now, { do: 'convert', field: '/zhyuri', to: 'rubric' }).document;
    expect((now.value.schema as Any).properties.zhyuri['x-block']).toBe('rubric');
    expect(Object.keys((now.value.schema as Any).properties.zhyuri.properties)).toEqual(['row1', 'row2']);
    now = done(now, {
      do: 'addField',
      block: 'share',
      title: 'Доля',
      language: 'ru',
      to: { container: '' },
    }).document;
    now = done(now, { do: 'convert', field: '/dolya', to: 'number' }).document;
    expect(now.value.schema).not.toHaveProperty('x-computed');
    expect(now.value.schema).not.toHaveProperty('x-checks');
    expect(
      checkForm(now.value).filter(({ severity, path }) => severity === 'error' && path.startsWith('/schema')),
    ).toEqual([]);
  });
});
