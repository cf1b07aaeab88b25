import type { JsonObject } from '@tandem/domain';
import type { LibraryBlock } from '@tandem/contracts';
import { isObject, type ClippedField, type FieldClip } from '@tandem/forms-core';

/** A field that came from the library and stays linked to it (`x-link`). */
export interface FieldLink {
  readonly block: string;
  readonly version: number;
  /** Which field of the block it is, where the block has several. */
  readonly field?: string;
}

export const linkOf = (schema: JsonObject): FieldLink | undefined => {
  const link = schema['x-link'];
  if (!isObject(link) || typeof link['block'] !== 'string' || typeof link['version'] !== 'number')
    return undefined;
  const { block, version, field } = link;
  return { block, version, ...(typeof field === 'string' ? { field } : {}) };
};

/** What a block of the library holds. The server keeps it as it was given; a foreign thing is no clip. */
export const clipOf = ({ clip }: LibraryBlock): FieldClip | undefined =>
  clip['kind'] === 'tandem/form-fields@1' && Array.isArray(clip['fields'])
    ? (clip as unknown as FieldClip)
    : undefined;

/** The clip whose fields remember where they came from. Everything else keeps its bytes. */
export const linkedClip = (clip: FieldClip, block: LibraryBlock): FieldClip => ({
  ...clip,
  fields: clip.fields.map((field) => ({ ...field, schema: linkedSchema(field, clip, block) })),
});

export const linkedSchema = (field: ClippedField, clip: FieldClip, block: LibraryBlock): string => {
  const link: FieldLink = {
    ...{ block: block.id, version: block.version },
    ...(clip.fields.length > 1 ? { field: field.key } : {}),
  };
  const bare = unlinkedSchema(field.schema);
  const inside = bare.slice(bare.indexOf('{') + 1);
  const comma = inside.trimStart().startsWith('}') ? '' : ', ';
  return `{"x-link": ${JSON.stringify(link)}${comma}${inside.trimStart()}`;
};

const LINK = String.raw`"x-link"\s*:\s*\{[^{}]*\}`;
const CUTS = [new RegExp(`${LINK}\\s*,\\s*`), new RegExp(`\\s*,\\s*${LINK}`), new RegExp(LINK)];

/** The text of a field without its own link. All other bytes stay, unless a field inside has a link that stands before it. */
export const unlinkedSchema = (schema: string): string => {
  const value = JSON.parse(schema) as JsonObject;
  if (!Object.hasOwn(value, 'x-link')) return schema;
  const { 'x-link': _, ...rest } = value;
  const wanted = JSON.stringify(rest);
  const cut = CUTS.map((one) => schema.replace(one, '')).find((text) => says(text, wanted));
  return cut ?? JSON.stringify(rest, null, 2);
};

const says = (text: string, wanted: string): boolean => {
  try {
    return JSON.stringify(JSON.parse(text)) === wanted;
  } catch {
    return false;
  }
};

/** The field of a block to which a linked field corresponds. */
export const sourceOf = (link: FieldLink, clip: FieldClip): ClippedField | undefined =>
  link.field === undefined ? clip.fields[0] : clip.fields.find((one) => one.key === link.field);
