import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  keepBlockSchema,
  libraryBlockView,
  pageOf,
  uuid,
  type LibraryBlock,
  type Page,
} from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { InLanguage } from '../../problems/language.js';
import { ownerQuery, versionNumber, type OwnerQuery } from '../design/design-input.js';
import { KeepBlocks } from './keep-blocks.js';

const blockQuery = z.object({ version: versionNumber.optional() });

/** The library of blocks. */
@ApiTags('forms')
@Controller('forms/blocks')
@Needs('definitions.design')
export class BlocksController {
  constructor(private readonly blocks: KeepBlocks) {}

  /** One's own blocks, and those of one's level and of the levels above. */
  @Get()
  @ApiOkResponse({ standardSchema: pageOf(libraryBlockView) })
  async list(@Asking() viewer: Viewer): Promise<Page<LibraryBlock>> {
    return { items: await this.blocks.list(viewer), nextCursor: null };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: libraryBlockView })
  one(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: blockQuery }) { version }: z.infer<typeof blockQuery>,
  ): Promise<LibraryBlock> {
    return this.blocks.one(viewer, id, version);
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: libraryBlockView })
  keep(
    @Asking() viewer: Viewer,
    @Query({ schema: ownerQuery }) { unit }: OwnerQuery,
    @Body({ schema: keepBlockSchema }) input: z.infer<typeof keepBlockSchema>,
    @InLanguage() language: Language,
  ): Promise<LibraryBlock> {
    return this.blocks.keep(viewer, input, unit, language);
  }

  /** The next version of a block; its level stays. */
  @Put(':id')
  @ApiOkResponse({ standardSchema: libraryBlockView })
  renew(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: keepBlockSchema }) input: z.infer<typeof keepBlockSchema>,
    @InLanguage() language: Language,
  ): Promise<LibraryBlock> {
    return this.blocks.renew(viewer, id, input, language);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.blocks.remove(viewer, id);
  }
}
