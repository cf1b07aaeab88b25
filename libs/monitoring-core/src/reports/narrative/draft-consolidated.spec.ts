import { describe, expect, it } from '@jest/globals';
import { share } from '../../indicators/values/measured.js';
import { consolidate } from '../consolidate/consolidate.js';
import { input, report } from '../testing/consolidation-input.js';
import { draftConsolidatedNarrative } from './draft-consolidated.js';

describe('the narrative of a consolidation', () => {
  it('begins with who is in it and who is not', () => {
    const told = draftConsolidatedNarrative(
      consolidate(input([report('m0', [{ measure: 'contests', fact: share(9, 12) }])])),
    ).map(({ text }) => text.replace(/\u00a0/gu, ' '));
    expect(told.slice(0, 3)).toEqual([
      'За первое полугодие 2026 года принят 1 отчёт из 4 (25 %).',
      'Не представили отчёт: Кедровый, Стрежевой и Томск. Их показатели неизвестны и нулями не считаются.',
      'По мероприятию «Участие в конкурсах „Через тернии к звездам“ и „Наставничество“» план выполнен: 75 % (9 из 12) при плане 65 %, на 10 п. п. выше плана.',
    ]);
  });
});
