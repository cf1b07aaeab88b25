import type { KeepBlock, LibraryBlock } from '@tandem/contracts';
import type { StudioPort } from '../state/index.js';
import type { MemoryServer } from './memory-server.js';

/** A library that keeps what it is given: a block kept again under its name becomes its next version. */
export const memoryLibrary = (server: MemoryServer): StudioPort['library'] => {
  const blocks: LibraryBlock[] = [];
  return {
    levels: ['personal', 'school'],
    list: async () => {
      server.reached();
      return [...blocks];
    },
    keep: async ({ level, title, about, clip }: KeepBlock) => {
      server.reached();
      const at = blocks.findIndex((one) => one.mine && one.level === level && one.title === title);
      const before = blocks[at];
      const block: LibraryBlock = {
        id: before?.id ?? `block-${blocks.length + 1}`,
        ...{ level, title, about: about ?? '', clip, mine: true, by: server.me.name },
        version: (before?.version ?? 0) + 1,
        at: server.now(),
      };
      blocks.splice(at < 0 ? blocks.length : at, 1, block);
      return block;
    },
    remove: async (id) => {
      server.reached();
      const at = blocks.findIndex((one) => one.id === id);
      if (at < 0) throw new Error('no such block');
      blocks.splice(at, 1);
    },
  };
};
