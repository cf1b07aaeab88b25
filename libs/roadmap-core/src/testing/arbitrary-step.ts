import fc from 'fast-check';
import type { PlanStep } from '../operations/plan-step.js';
import { arbitraryMeasure } from './arbitrary-plan.js';

/** Ids of which some are there and some are not, some taken and some free. */
const section = fc.constantFrom('s0', 's1', 's2', 's3', 's9');
const measure = fc.integer({ min: 0, max: 6 }).map((number) => `m${number}`);
const parentMeasure = fc.constantFrom('m0', 'm3', 'm5', 'm7');
const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });
const title = fc.constantFrom('Новое', 'Другое', 'Иное', '', 'д'.repeat(4_001));

const FIELDS = [
  'label',
  'title',
  'indicator',
  'schedule',
  'assignments',
  'parentMeasure',
  'note',
  'evidence',
] as const;

const fields = fc
  .tuple(arbitraryMeasure('m0', 's0'), fc.subarray([...FIELDS], { minLength: 1 }), fc.boolean())
  .map(([{ id: _, section: _section, ...said }, names, empty]) =>
    Object.fromEntries(names.map((name) => [name, empty ? null : (said[name] ?? null)])),
  );

/** Any step, fitting or not. */
export const arbitraryStep: fc.Arbitrary<PlanStep> = fc
  .oneof(
    fc.record({
      do: fc.constant('setHeader'),
      set: fc.record(
        {
          title,
          period: fc.record({
            from: fc.constantFrom('2025-01-01', '2025-02-30'),
            to: fc.constantFrom('2024-12-31', '2028-12-31'),
          }),
          columns: fc.constantFrom('sixForm', 'five'),
          act: orNull(fc.constantFrom({ type: 'order', number: '17од' } as const)),
          tolerance: orNull(fc.constantFrom({ value: 2, kind: 'points' } as const)),
        },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      do: fc.constant('addSection'),
      section: fc.record({ id: section, title }),
      after: orNull(section),
    }),
    fc.record({ do: fc.constant('setSection'), section, title }),
    fc.record({ do: fc.constant('moveSection'), section, after: orNull(section) }),
    fc.record({ do: fc.constant('removeSection'), section }),
    fc
      .tuple(section, fc.uniqueArray(fc.constantFrom('n1', 'n2', 'm1'), { maxLength: 3 }), orNull(measure))
      .chain(([at, ids, after]) =>
        fc.record({
          do: fc.constant('addMeasures'),
          measures: fc.tuple(...ids.map((id) => arbitraryMeasure(id, at))),
          after: fc.constant(after),
        }),
      ),
    fc.record({ do: fc.constant('setMeasure'), measure, set: fields }),
    fc.record({
      do: fc.constant('moveMeasures'),
      measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
      section,
      after: orNull(measure),
    }),
    fc.record({
      do: fc.constant('removeMeasures'),
      measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
    }),
    fc.record(
      {
        do: fc.constant('exclude'),
        exclusion: fc.record({ parentMeasure, reason: fc.constantFrom('', 'Нет', 'Проводит регион') }),
        after: orNull(parentMeasure),
      },
      { requiredKeys: ['do', 'exclusion'] },
    ),
    fc.record({ do: fc.constant('include'), parentMeasure }),
  )
  .map((step) => structuredClone(step)) as fc.Arbitrary<PlanStep>;
