import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReportView, ToldFormView } from '@tandem/contracts';
import type { JsonObject } from '@tandem/domain';
import { compileForm, isObject, type FormDefinition } from '@tandem/forms-core';
import { addAmounts, amountColumns, amountsIn } from '../monitoring/consolidation/told-form/add-amounts.js';
import { countAnswers } from '../monitoring/consolidation/told-form/count-answers.js';
import type { Answered } from '../monitoring/papers/form/form-answers.js';
import { reportView } from './paper-samples.js';
import { sampleOf } from './read-sample.js';

const forms = resolve(import.meta.dirname, '../../../../forms');

/** A form as it stands in the content pack. */
export const formOfPack = (key: string): FormDefinition => {
  const stage = readdirSync(forms).find((folder) => existsSync(join(forms, folder, key, 'schema.json')))!;
  const read = (name: string): unknown => JSON.parse(readFileSync(join(forms, stage, key, name), 'utf8'));
  return {
    schema: read('schema.json'),
    uiSchema: read('ui.json'),
    meta: read('form.json'),
  } as FormDefinition;
};

/** A form of the pack with answers of its own samples, as a paper is given them. */
export const answeredSample = (
  key: string,
  changes: { readonly [field: string]: unknown } = {},
  definition = formOfPack(key),
): Answered => {
  const answers = sampleOf(key, changes);
  const { data, hidden } = compileForm(definition).compute(answers, { today: '2026-05-20', case: {} });
  const { org } = data;
  const things = new Map(typeof org === 'string' ? [[org.toLowerCase(), 'МАОУ СОШ № 4']] : []);
  const persons = new Map(
    typeof data['checker'] === 'string'
      ? [
          [
            data['checker'].toLowerCase(),
            { name: 'Сафина Алия Рустамовна', short: 'Сафина А. Р.', position: '' },
          ],
        ]
      : [],
  );
  return { definition, data, hidden, around: { names: { persons, things }, zone: 'Asia/Tomsk' } };
};

export const formReportView = (key: string, set: Partial<ReportView> = {}): ReportView =>
  reportView({
    asks: 'form',
    form: key,
    formVersion: 1,
    level: 'school',
    place: 'МАОУ СОШ № 4',
    title: formOfPack(key).meta.title.ru,
    rows: [],
    period: {
      kind: 'schoolYear',
      from: '2025-09-01',
      to: '2026-08-31',
      title: '2025/2026 учебный год',
    },
    ...set,
  });

/** What two schools told and one did not, as the page of the total has it. */
export const toldSample = (key: string): ToldFormView => {
  const { schema, meta } = formOfPack(key);
  if (!isObject(schema)) throw new Error(`${key} has no schema`);
  const columns = amountColumns(schema);
  const told: JsonObject[] = [answeredSample(key).data, answeredSample(key).data];
  const unit = (title: string) => ({ id: crypto.randomUUID(), title, kind: 'school' });
  const units = ['МАОУ СОШ № 4', '=МБОУ Гимназия № 1'].map((title, at) => ({
    unit: unit(title),
    report: crypto.randomUUID(),
    values: amountsIn(columns, told[at]!) as Record<string, number | null>,
  }));
  return {
    form: key,
    title: meta.title.ru,
    place: { ...unit('Город Кедровый'), kind: 'municipality' },
    columns: columns.map(({ key: column, title, unit: measure }) => ({ key: column, title, unit: measure })),
    units: [...units, { unit: unit('МКОУ Вороновская СОШ'), report: crypto.randomUUID(), values: null }],
    total: addAmounts(
      schema,
      columns,
      units.map(({ values }) => values),
    ),
    tables: countAnswers(schema, told, 'ru').map((table) => ({
      ...table,
      columns: [...table.columns],
      rows: table.rows.map((row) => ({ ...row, counts: [...row.counts] })),
    })),
  };
};
