import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Language } from '@tandem/domain';
import { Asking, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { ReadLabels } from './read-labels.js';
import { SearchEverything, type Found } from './search-everything.js';

const searchQuery = z.object({ q: z.string().trim().min(2).max(100) });
const labelsQuery = z.object({
  refs: z
    .string()
    .max(6_000)
    .regex(/^(person|unit|case|file):[0-9a-f-]{36}(,(person|unit|case|file):[0-9a-f-]{36}){0,99}$/),
});

@ApiTags('search')
@Controller()
export class SearchController {
  constructor(
    private readonly searching: SearchEverything,
    private readonly labels: ReadLabels,
  ) {}

  @Get('search')
  async search(
    @Asking() viewer: Viewer,
    @Query({ schema: searchQuery }) query: z.infer<typeof searchQuery>,
    @InLanguage() language: Language,
  ): Promise<{ items: Found[] }> {
    return { items: await this.searching.search(viewer, query.q, language) };
  }

  @Get('labels')
  async read(
    @Asking() viewer: Viewer,
    @Query({ schema: labelsQuery }) query: z.infer<typeof labelsQuery>,
  ): Promise<{ items: Record<string, string> }> {
    return { items: await this.labels.read(viewer, query.refs.split(',')) };
  }
}
