import type { Field } from '../schema/walk-schema.js';
import type { ChangeList } from './change-list.js';
import { hasPages } from './pages-of.js';
import { containerOf, nameOf, type Version } from './version.js';

/** The order of properties is the order of the form wherever pages do not say another. */
export const compareOrder = (
  before: Version,
  after: Version,
  kept: readonly (readonly [Field, Field])[],
  list: ChangeList,
): void => {
  const inPages = hasPages(before) && hasPages(after);
  const containers = new Map<string, string[]>();
  for (const [field] of kept) {
    const container = containerOf(field.at);
    containers.set(container, [...(containers.get(container) ?? []), field.at]);
  }
  for (const [container, places] of containers) {
    const order = [...after.fields.keys()].filter((at) => places.includes(at));
    const moved = outOfOrder(places, order);
    // Pages have told what people see of it.
    if (container === '' && inPages) {
      if (moved.length > 0 && !list.has('field-order', 'page-of-field'))
        list.add('safe', 'order-written', '', {
          ru: 'Поля записаны в другом порядке; на страницах он прежний.',
          en: 'The fields are written in another order; the pages keep theirs.',
        });
    } else
      for (const at of moved)
        sayMoved(
          at,
          order.map((one) => one.slice(one.lastIndexOf('/') + 1)),
          after,
          list,
        );
  }
};

export const sayMoved = (at: string, order: readonly string[], now: Version, list: ChangeList): void => {
  const name = nameOf(now, at);
  const index = order.indexOf(at.slice(at.lastIndexOf('/') + 1));
  const previous = order[index - 1];
  const beside =
    previous === undefined ? undefined : nameOf(now, `${at.slice(0, at.lastIndexOf('/'))}/${previous}`);
  list.add('safe', 'field-order', at, {
    ru: beside ? `${name.ru} теперь стоит после ${beside.ru}.` : `${name.ru} теперь стоит первым.`,
    en: beside ? `${name.en} now stands after ${beside.en ?? ''}.` : `${name.en} now stands first.`,
  });
};

/** The fewest names that were moved to make one order of the other: those outside of the longest common sequence. */
export const outOfOrder = (before: readonly string[], after: readonly string[]): string[] => {
  const rank = new Map(before.map((name, at) => [name, at]));
  const best: { readonly name: string; readonly length: number; readonly previous: number }[] = [];
  after.forEach((name, at) => {
    let previous = -1;
    for (let i = 0; i < at; i += 1)
      if (rank.get(after[i]!)! < rank.get(name)! && best[i]!.length > (best[previous]?.length ?? 0))
        previous = i;
    best.push({ name, length: (best[previous]?.length ?? 0) + 1, previous });
  });
  const stay = new Set<string>();
  let at = best.reduce((top, one, index) => (one.length > (best[top]?.length ?? 0) ? index : top), -1);
  for (; at >= 0; at = best[at]!.previous) stay.add(best[at]!.name);
  return after.filter((name) => !stay.has(name));
};
