import { say, type Language } from '@tandem/domain';
import { BLOCK_GROUPS, BLOCK_IDS, blockOf, type Block, type BlockGroup } from '@tandem/forms-core';

export interface Shelf {
  readonly group: BlockGroup;
  readonly blocks: readonly Block[];
}

/** The commonest first: the registry has an order of its own, in which fields are recognised. */
const BLOCKS: readonly Block[] = BLOCK_IDS.map(blockOf);

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** How near a block is to what was typed: by its name, by its words, by what it is for; 0 where not at all. */
const nearness = (block: Block, query: string, language: Language): number => {
  const title = plain(say(block.title, language));
  if (title.startsWith(query)) return 4;
  if (title.split(/[\s,:()]+/).some((word) => word.startsWith(query))) return 3;
  if (block.words.some((word) => plain(word).startsWith(query))) return 2;
  return plain(say(block.about, language)).includes(query) ? 1 : 0;
};

/** Blocks for the words typed, the nearest first; all of them for none. */
export const findBlocks = (query: string, language: Language): readonly Block[] => {
  const wanted = plain(query.trim());
  if (wanted === '') return BLOCKS;
  return BLOCKS.map((block) => ({ block, near: nearness(block, wanted, language) }))
    .filter(({ near }) => near > 0)
    .sort((one, other) => other.near - one.near)
    .map(({ block }) => block);
};

/** Blocks on their shelves in the order of the palette. */
export const shelvesOf = (blocks: readonly Block[]): readonly Shelf[] =>
  BLOCK_GROUPS.map((group) => ({ group, blocks: blocks.filter((block) => block.group === group) })).filter(
    (shelf) => shelf.blocks.length > 0,
  );
