import type { Json, JsonObject } from '@tandem/domain';
import { formNames } from '../formula/form-names.js';
import type { FormDefinition } from '../language/form.js';
import { isObject, partsOf, pointerOf } from '../schema/pointer.js';
import { interpretSchema } from '../validate/interpret-schema.js';
import { isSaid, type LostAnswer } from './carry-answers.js';
import type { FormChange, FormLoss } from './change.js';

export interface Loss extends LostAnswer {
  /** The new version has no place for it, or only refuses it as it stands. */
  readonly how: 'lost' | 'refused';
}

/** Which answers of one submission the changes would lose or refuse. `before` gives the titles. */
export const lossesOf = (
  changes: readonly FormChange[],
  answers: JsonObject,
  before?: FormDefinition,
): Loss[] => {
  const names = before && formNames(before, 'ru');
  const losses = new Map<string, Loss>();
  for (const { loses, at } of changes) {
    if (!loses) continue;
    for (const [place, value] of valuesAt(answers, at))
      for (const [own, lost] of lostOf(loses, place, value)) {
        const known = losses.get(own);
        if (known?.how === 'lost' || !isSaid(lost)) continue;
        const how = loses.kind === 'check' ? 'refused' : 'lost';
        losses.set(own, { at: own, title: names?.pathOf(own) ?? '', value: lost, how });
      }
  }
  return [...losses.values()];
};

/** Values at a place, with their own pointers: `*` is every row. */
const valuesAt = (answers: Json, at: string): [string, Json][] => {
  let found: [string, Json][] = [['', answers]];
  for (const part of partsOf(at))
    found = found.flatMap(([place, value]): [string, Json][] => {
      if (part === '*' && Array.isArray(value))
        return (value as Json[]).map((one, index) => [`${place}/${index}`, one]);
      return isObject(value) && Object.hasOwn(value, part) ? [[place + pointerOf([part]), value[part]!]] : [];
    });
  return found;
};

const lostOf = (loses: FormLoss, place: string, value: Json): [string, Json][] => {
  switch (loses.kind) {
    case 'field':
    case 'type':
      return [[place, value]];
    case 'options': {
      const gone: readonly Json[] = loses.options;
      if (gone.includes(value)) return [[place, value]];
      // Several of a list; levels that the rows of a matrix took.
      return typeof value === 'object' && value !== null
        ? Object.entries(value as { readonly [key: string]: Json })
            .filter(([, one]) => gone.includes(one))
            .map(([key, one]) => [place + pointerOf([key]), one])
        : [];
    }
    case 'check':
      return loses.bounds && interpretSchema(loses.bounds)(value).length > 0 ? [[place, value]] : [];
  }
};
