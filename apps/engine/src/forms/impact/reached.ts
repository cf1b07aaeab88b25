/**
 * Open cases (`c`) that work with a form and for which a new version of an owner would be in force: those at his unit
 * and below, but for units where a nearer owner has published his own. Parameters: the key, the owner's path or null.
 */
export const reached = (key: string, path: string): string => `c.status = 'open' and c.form_versions ? ${key}
  and (${path}::ltree is null or c.unit_path <@ ${path}::ltree)
  and not exists (
    select 1 from definition n join unit o on o.id = n.unit_id
    where n.kind = 'form' and n.key = ${key} and n.status = 'published' and c.unit_path <@ o.path
      and (${path}::ltree is null or (o.path <@ ${path}::ltree and o.path <> ${path}::ltree)))`;
