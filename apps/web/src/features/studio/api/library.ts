import { libraryBlockView, pageOf, type KeepBlock, type LibraryBlock } from '@tandem/contracts';
import { request } from '../../../shared/http/request.js';

export const listBlocks = async (): Promise<readonly LibraryBlock[]> =>
  (await request('/forms/blocks', { schema: pageOf(libraryBlockView) })).items;

export const keepBlock = (block: KeepBlock): Promise<LibraryBlock> =>
  request('/forms/blocks', { method: 'POST', body: block, schema: libraryBlockView });

export const removeBlock = (id: string): Promise<void> =>
  request(`/forms/blocks/${encodeURIComponent(id)}`, { method: 'DELETE' });
