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
});
