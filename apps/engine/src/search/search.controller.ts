import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  labelsAnswer,
  labelsQuery,
  searchAnswer,
  searchQuery,
  type LabelsAnswer,
  type SearchAnswer,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { NameReferences } from './name-references.js';
import { SearchEverywhere } from './search-everywhere.js';

@ApiTags('search')
@Controller()
export class SearchController {
  constructor(
    private readonly searching: SearchEverywhere,
    private readonly naming: NameReferences,
  ) {}

  @Get('search')
  @ApiOkResponse({ standardSchema: searchAnswer })
  search(
    @Asking() viewer: Viewer,
    @Query({ schema: searchQuery }) query: z.infer<typeof searchQuery>,
    @InLanguage() language: Language,
  ): Promise<SearchAnswer> {
    return this.searching.find(viewer, query.q, language);
  }

  @Get('labels')
  @ApiOkResponse({ standardSchema: labelsAnswer })
  labels(
    @Asking() viewer: Viewer,
    @Query({ schema: labelsQuery }) query: z.infer<typeof labelsQuery>,
    @InLanguage() language: Language,
  ): Promise<LabelsAnswer> {
    return this.naming.name(viewer, query.refs, language);
  }
}
