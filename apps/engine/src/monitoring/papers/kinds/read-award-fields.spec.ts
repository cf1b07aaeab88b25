import { describe, expect, it } from '@jest/globals';
import { orderPaperSchema } from '@tandem/contracts';
import { newId } from '@tandem/store';
import { readAwardFields } from './read-award-fields.js';

const LINE =
  'Константинопольская Александра Владимировна; учитель-логопед, муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»; благодарность департамента';

const order = (persons: number) => {
  const fields = {
    number: '12-р',
    date: '2026-06-26',
    grounds: 'По итогам полугодия',
    signerName: 'И. И. Иванов',
    signerPosition: 'Начальник',
    // Each of them once.
    persons: Array.from({ length: persons }, (_, at) => LINE.replace('ская', `ская-${at}`)).join('\n'),
  };
  return {
    sent: orderPaperSchema.safeParse({ kind: 'awardOrder', of: newId(), format: 'docx', fields }),
    fields,
  };
};

const ordered = (fields: number) =>
  orderPaperSchema.safeParse({
    kind: 'awardOrder',
    of: newId(),
    format: 'docx',
    fields: Object.fromEntries(Array.from({ length: fields }, (_, at) => [`field${at}`, 'x'])),
  });

describe('an order of awarding', () => {
  it('takes as many as it promises, with long names of schools', () => {
    const { sent, fields } = order(200);
    expect(sent.success).toBe(true);
    expect(readAwardFields(fields)).toMatchObject({ ok: true, fields: { awarded: { length: 200 } } });
  });
  it('says in words that they are too many, not that a text is too long', () => {
    const { sent, fields } = order(201);
    expect(sent.success).toBe(true);
    expect(readAwardFields(fields)).toEqual({
      ok: false,
      problems: [{ field: 'persons', text: 'В приказе не\u00a0больше 200 человек, сейчас 201.' }],
    });
  });
  it('is asked for with so many fields as a paper may have, and no more', () => {
    expect(ordered(20).success).toBe(true);
    expect(ordered(21).error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['fields'], 'Полей не\u00a0больше 20: столько документ не спрашивает.'],
    ]);
  });
});
