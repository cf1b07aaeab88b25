import type { Text } from '@tandem/domain';
import type { SheetRow } from './sheets.js';

/** Where a row of the survey stands in the form. */
export interface FieldPlace {
  readonly kind: 'field' | 'section' | 'rows';
  readonly type: string;
  readonly key: string;
  readonly parents: readonly { readonly key: string; readonly kind: 'section' | 'rows' }[];
  /** Name in rules: `/context/age`, or `$row/age` inside rows. */
  readonly name: string;
  /** Rows around it, where it is inside some that rules can name. */
  readonly rows?: string;
  /** Pointer into the schema. */
  readonly schemaAt: string;
}

export interface Places {
  readonly places: ReadonlyMap<SheetRow, FieldPlace>;
  readonly byName: ReadonlyMap<string, FieldPlace>;
  readonly unclosed: readonly { readonly row: SheetRow; readonly why: Text }[];
}

const DEEPEST = 8;

/** Finds the place of every row: groups become sections, repeats become rows. Names that are no keys here are made ones. */
export const namesOf = (survey: readonly SheetRow[]): Places => {
  const places = new Map<SheetRow, FieldPlace>();
  const byName = new Map<string, FieldPlace>();
  const unclosed: { row: SheetRow; why: Text }[] = [];
  const open: { readonly row: SheetRow; readonly place: FieldPlace }[] = [];
  const taken = new Map<string, Set<string>>();
  for (const row of survey) {
    const type = (row.cells['type'] ?? '')
      .trim()
      .toLowerCase()
      .replace(/^(begin|end)\s+/, '$1_');
    if (type === '') continue;
    if (/^end_(group|repeat)/.test(type)) {
      if (!open.pop())
        unclosed.push({
          row,
          why: { ru: 'Закрывать нечего: группа не начата.', en: 'Nothing to close: no group was begun.' },
        });
      continue;
    }
    const kind = type.startsWith('begin_repeat')
      ? 'rows'
      : type.startsWith('begin_group')
        ? 'section'
        : 'field';
    const parents = open.map(({ place }) => ({ key: place.key, kind: place.kind as 'section' | 'rows' }));
    const around = parents.map(({ key }) => key).join('/');
    const keys = taken.get(around) ?? new Set<string>();
    taken.set(around, keys);
    const key = keyOf(row.cells['name'] ?? '', keys);
    keys.add(key);
    const place = placeOf(kind, type, key, parents);
    places.set(row, place);
    const name = row.cells['name']?.trim();
    if (name && !byName.has(name)) byName.set(name, place);
    if (kind === 'field') continue;
    if (open.length < DEEPEST) open.push({ row, place });
    else
      unclosed.push({
        row,
        why: { ru: 'Группы вложены слишком глубоко.', en: 'Groups are nested too deeply.' },
      });
  }
  for (const { row } of open)
    unclosed.push({
      row,
      why: {
        ru: 'Группа не закрыта: считаем, что она идёт до конца.',
        en: 'The group is not closed: it is taken to go to the end.',
      },
    });
  return { places, byName, unclosed };
};

const keyOf = (name: string, taken: ReadonlySet<string>): string => {
  const latin =
    name
      .trim()
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^[^A-Za-z]+/, '')
      .slice(0, 50) || 'field';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? latin : `${latin}${number}`;
    if (!taken.has(key)) return key;
  }
};

const placeOf = (
  kind: FieldPlace['kind'],
  type: string,
  key: string,
  parents: FieldPlace['parents'],
): FieldPlace => {
  const firstRows = parents.findIndex((parent) => parent.kind === 'rows');
  const own = (from: number) => [...parents.slice(from).map((parent) => parent.key), key].join('/');
  // Rules reach one level of rows that stand in the form itself.
  const reachable = firstRows === 0 && parents.filter((parent) => parent.kind === 'rows').length === 1;
  return {
    kind,
    type,
    key,
    parents,
    name: reachable ? `$row/${own(1)}` : `/${own(0)}`,
    ...(firstRows >= 0 ? { rows: reachable ? `/${parents[0]!.key}` : `/${own(0)}/*` } : {}),
    schemaAt: `${parents.map((parent) => `/properties/${parent.key}${parent.kind === 'rows' ? '/items' : ''}`).join('')}/properties/${key}`,
  };
};
