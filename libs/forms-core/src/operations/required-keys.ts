import type { Json } from '@tandem/domain';
import type { Container } from './field-place.js';
import type { Work } from './work.js';

const listOf = (work: Work, container: Container): readonly Json[] | undefined => {
  const required = work.draft.read([...container.schema, 'required']);
  return Array.isArray(required) ? (required as Json[]) : undefined;
};

export const isRequired = (work: Work, container: Container, key: string): boolean =>
  listOf(work, container)?.includes(key) ?? false;

/** Demands a field or lets it be; a list that is left empty goes, one that is missing is made before the fields. */
export const setRequiredKey = (work: Work, container: Container, key: string, required: boolean): void => {
  const parts = [...container.schema, 'required'];
  const list = listOf(work, container);
  const stood = list?.indexOf(key) ?? -1;
  if (required === stood >= 0) return;
  if (!required) work.draft.remove([...parts, String(stood)], container.schema.length);
  else if (list === undefined) work.draft.set(parts, { value: [key] }, 'properties');
  else work.draft.insert(parts, { value: key });
};

export const renameRequired = (work: Work, container: Container, key: string, to: string): void => {
  const stood = listOf(work, container)?.indexOf(key) ?? -1;
  if (stood >= 0) work.draft.set([...container.schema, 'required', String(stood)], { value: to });
};
