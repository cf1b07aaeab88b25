import type { UnitRef, UnitView } from '@tandem/contracts';

/** A unit with the way to it from the root, how many stand right under it and how many people work in it or below. */
export const UNIT_COLUMNS = `
  u.id, u.parent_id, u.kind, u.title, u.aliases, u.zone, u.founder_id, f.title as founder_title, f.kind as founder_kind,
  lower(u.title) as sort_title,
  (select json_agg(json_build_object('id', a.id, 'title', a.title, 'kind', a.kind) order by nlevel(a.path)) from unit a where a.path @> u.path and a.id <> u.id) as above,
  (select count(*)::int from unit child where child.parent_id = u.id) as children,
  (select count(distinct m.person_id)::int from working_membership m join unit w on w.id = m.unit_id
   where w.path <@ u.path) as people`;

export const UNIT_FROM = `unit u left join unit f on f.id = u.founder_id`;

export interface UnitRow {
  id: string;
  parent_id: string | null;
  kind: UnitView['kind'];
  title: string;
  aliases: string[];
  zone: string;
  founder_id: string | null;
  founder_title: string | null;
  founder_kind: string | null;
  sort_title: string;
  above: UnitRef[] | null;
  children: number;
  people: number;
}

export const toUnit = (row: UnitRow): UnitView => ({
  id: row.id,
  parent: row.parent_id,
  kind: row.kind,
  title: row.title,
  aliases: row.aliases,
  zone: row.zone,
  founder: row.founder_id
    ? { id: row.founder_id, title: row.founder_title ?? '', kind: row.founder_kind ?? '' }
    : null,
  path: row.above ?? [],
  children: row.children,
  people: row.people,
});
