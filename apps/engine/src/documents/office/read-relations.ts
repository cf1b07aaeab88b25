import { walkXml } from './walk-xml.js';

/** What one part of an office file refers to. */
export interface Relation {
  readonly id: string;
  /** Last word of its type: `worksheet`, `image`, `hyperlink`. */
  readonly type: string;
  /** Name of the part, or an address where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** Relations of the part `owner`; none where it has none. */
export const readRelations = async (content: Buffer | undefined, owner: string): Promise<Relation[]> => {
  const relations: Relation[] = [];
  if (!content) return relations;
  await walkXml(content, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const external = attribute('TargetMode') === 'External';
      const target = attribute('Target') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1)!,
        target: external ? target : resolve(target, owner),
        external,
      });
    },
  });
  return relations;
};

/** `../media/a.png` of `word/document.xml` is `media/a.png`. */
const resolve = (target: string, owner: string): string => {
  const parts = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const part of target.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
};
