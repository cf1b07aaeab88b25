import { describe, expect, it } from '@jest/globals';
import type { AvailableEventView } from '@tandem/contracts';
import { movesOf } from '../../../shared/cases/moves-of.js';
import { columnId, columnsOf, yearColumns } from '../grid/columns.js';
import { targetOf } from '../row/target-of.js';
import { smallPlan } from '../testing/small-plan.js';
import { headerFields } from './header-fields.js';
import { planStops } from './road-stops.js';
import { settledVersion } from './settled-version.js';
import { hasWords, rowTests } from './shown-rows.js';

const event = (type: string, more: Partial<AvailableEventView> = {}): AvailableEventView => ({
  type,
  title: type,
  allowed: true,
  roles: [],
  ...more,
});

describe('what can be done with a plan', () => {
  it('is one thing first, then the others, then what cannot be done yet; steps of others are not offered', () => {
    const moves = movesOf([
      event('CANCEL', { tone: 'danger' }),
      event('COPY'),
      event('SUBMIT', { tone: 'primary' }),
      event('AMEND', { allowed: false, reasonCode: 'guard' }),
      event('AGREE', { allowed: false, reasonCode: 'not-yours' }),
    ]);
    expect(moves.primary?.type).toBe('SUBMIT');
    expect(moves.others.map(({ type }) => type)).toEqual(['COPY', 'CANCEL']);
    expect(moves.refused.map(({ type }) => type)).toEqual(['AMEND']);
  });

  it('is nothing first where nothing matters most: taking a plan back is no aim', () => {
    expect(movesOf([event('WITHDRAW')]).primary).toBeUndefined();
  });
});

describe('the road of approval', () => {
  const person = (name: string) => ({ id: name, name });
  const did = (type: string, name: string, at: string) => ({
    type,
    at,
    actor: person(name),
    onBehalfOf: null,
  });
  const states = (stops: ReturnType<typeof planStops>) => stops.map(({ step, state }) => `${step} ${state}`);

  it('says who has done his part and when, the latest time it was done', () => {
    const stops = planStops({ level: 'municipality', standing: 'agreed' }, [
      did('ROADMAP.AGREE', 'Эйхман Р. А.', '2025-03-20'),
      did('ROADMAP.SUBMIT', 'Назаренко Л. К.', '2025-03-15'),
      did('ROADMAP.RETURN', 'Эйхман Р. А.', '2025-03-13'),
      did('ROADMAP.SUBMIT', 'Назаренко Л. К.', '2025-03-11'),
    ]);
    expect(stops).toEqual([
      { step: 'draw', state: 'done', by: 'Назаренко Л. К.', at: '2025-03-15' },
      { step: 'operator', state: 'done', by: 'Эйхман Р. А.', at: '2025-03-20' },
      { step: 'approve', state: 'current' },
      { step: 'publish', state: 'ahead' },
    ]);
  });

  it('names who decided in the place of another, and whose place it was', () => {
    const agreed = {
      ...did('ROADMAP.AGREE', 'Юдинцев О. В.', '2025-03-20'),
      onBehalfOf: { id: 'o', name: 'Эйхман Р. А.' },
    };
    expect(planStops({ level: 'municipality', standing: 'agreed' }, [agreed])[1]).toMatchObject({
      by: 'Юдинцев О. В.',
      onBehalfOf: 'Эйхман Р. А.',
    });
  });

  it('of an institution of the region goes past the municipality, to the operator and then the department', () => {
    const sent = did('ROADMAP.SUBMIT', 'Фадеев К. Э.', '2025-03-11');
    const view = { level: 'regionFounded', standing: 'inReview' } as const;
    expect(states(planStops(view, [sent]))).toEqual([
      'draw done',
      'operator current',
      'approve ahead',
      'publish ahead',
    ]);
    const agreed = did('ROADMAP.AGREE', 'Эйхман Р. А.', '2025-03-20');
    expect(states(planStops(view, [agreed, sent]))[2]).toBe('approve current');
    expect(states(planStops({ level: 'region', standing: 'inReview' }, [sent]))[1]).toBe('approve current');
    // What was agreed before it was sent again counts no more.
    expect(states(planStops(view, [sent, agreed, sent]))[1]).toBe('operator current');
  });
});

describe('which version is read', () => {
  const view = {
    mayEdit: false,
    showing: { kind: 'draft', version: null, draftRevision: 4, savedAt: null, savedBy: null },
    version: 3,
    inForce: 2,
  } as const;

  it('is what was sent while it is looked at, what is in force afterwards, the draft while it is written', () => {
    expect(settledVersion({ ...view, standing: 'inReview' })).toBe(3);
    expect(settledVersion({ ...view, standing: 'stale' })).toBe(2);
    expect(settledVersion({ ...view, standing: 'agreed', inForce: null })).toBe(3);
    expect(settledVersion({ ...view, standing: 'returned' })).toBeUndefined();
    expect(settledVersion({ ...view, standing: 'stale', mayEdit: true })).toBeUndefined();
  });
});

describe('columns of a plan', () => {
  const ids = (plan: typeof smallPlan, writing = false) => columnsOf(plan, writing).map(columnId);

  it('are those of its document, with a column for each year', () => {
    expect(ids(smallPlan)).toEqual([
      'label',
      'title',
      'indicator',
      'target-2025',
      'target-2026',
      'target-2027',
      'target-2028',
      'result',
      'schedule',
      'assignments',
    ]);
    const five = { ...smallPlan, columns: 'five' as const, measures: smallPlan.measures.slice(1) };
    expect(ids(five)).toEqual(['label', 'title', 'schedule', 'assignments', 'result']);
  });

  it('join years that no row tells apart', () => {
    const targets = [
      { year: 2025, value: 1 },
      { year: 2026, to: 2028, value: 4 },
    ];
    const [first, ...rest] = smallPlan.measures;
    const plan = {
      ...smallPlan,
      measures: [{ ...first!, indicator: { ...first!.indicator!, targets } }, ...rest],
    };
    expect(yearColumns(plan)).toEqual([
      { year: 2025, to: 2025 },
      { year: 2026, to: 2028 },
    ]);
  });

  it('carry the last target forward where the document says so', () => {
    const { indicator } = smallPlan.measures[0]!;
    expect(targetOf(indicator, 2025).kind).toBe('own');
    expect(targetOf(indicator, 2028)).toEqual({ kind: 'carried', target: { year: 2025, value: 2 } });
    expect(targetOf({ ...indicator!, carryForward: false }, 2028).kind).toBe('none');
    expect(targetOf(undefined, 2025).kind).toBe('none');
  });
});

describe('rows that are looked for', () => {
  const issue = (code: string, measure?: string) => ({
    code,
    severity: 'warning' as const,
    at: measure ? { measure } : {},
    text: { ru: '', en: '' },
    source: '',
  });
  const tests = rowTests({
    issues: [issue('term-outside-period', 'm1'), issue('label-repeated', 'm2'), issue('act-number-differs')],
    remarked: new Set(['m3']),
  });
  const found = (show: keyof typeof tests) => smallPlan.measures.filter(tests[show]).map(({ id }) => id);

  it('by remarks, terms, indicators and findings', () => {
    expect(found('remarks')).toEqual(['m3']);
    expect(found('term')).toEqual(['m1']);
    expect(found('noIndicator')).toEqual(['m2', 'm3']);
    expect(found('issues')).toEqual(['m1', 'm2']);
  });

  it('by words wherever they stand in the row', () => {
    const having = (words: string) =>
      smallPlan.measures.filter((row) => hasWords(row, words)).map(({ id }) => id);
    expect(having('отдел ОБРАЗОВАНИЯ')).toEqual(['m3']);
    expect(having('2 мероприятия')).toEqual(['m1']);
    expect(having('нет такого')).toEqual([]);
  });
});

describe('the head of a plan', () => {
  const draft = {
    title: smallPlan.title,
    from: '2025-01-01',
    to: '2028-12-31',
    type: 'order' as const,
    number: '',
    date: '',
    appendixNo: '',
    numberInAppendix: '',
    columns: 'sixResult' as const,
    tolerance: '',
    kind: 'unstated' as const,
  };

  it('sets only what is another one than before', () => {
    expect(headerFields(smallPlan, draft)).toEqual({});
    expect(
      headerFields(smallPlan, { ...draft, number: ' 17од ', date: '2025-03-11', tolerance: '1,5' }),
    ).toEqual({
      act: { type: 'order', number: '17од', date: '2025-03-11' },
      tolerance: { value: 1.5, kind: 'unstated' },
    });
    const approved = { ...smallPlan, act: { type: 'order' as const, number: '17од' } };
    expect(headerFields(approved, draft)).toEqual({ act: null });
  });
});
