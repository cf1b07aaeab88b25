import type { Json, JsonObject } from '@tandem/domain';
import { uiWish } from '../schema/read-ui.js';

/** Keys as they are shown: as `ui:order` says, `*` for all the others, unnamed ones last. */
export const orderKeys = (keys: readonly string[], ui: JsonObject): readonly string[] => {
  const order = uiWish(ui, 'order');
  if (!Array.isArray(order)) return keys;
  const known = new Set(keys);
  const named = [...new Set(order as Json[])].filter(
    (key): key is string => typeof key === 'string' && known.has(key),
  );
  const listed = new Set(named);
  const others = keys.filter((key) => !listed.has(key));
  const star = (order as Json[]).indexOf('*');
  // A field may itself be called «*»: then the star is its name.
  if (star < 0 || known.has('*')) return [...named, ...others];
  const before = new Set((order as Json[]).slice(0, star));
  return [...named.filter((key) => before.has(key)), ...others, ...named.filter((key) => !before.has(key))];
};
