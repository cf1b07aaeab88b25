import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { draftView, saveDraftSchema, type DraftView } from '@tandem/contracts';
import { Asking, type Viewer } from '../identity/viewer.js';
import { KeepDraft } from './keep-draft.js';

const draftId = z
  .string()
  .max(200)
  .regex(
    /^([0-9a-f-]{36}|start:[a-z0-9-]+:[0-9a-f-]{36}(:[0-9a-f-]{36})?|event:[0-9a-f-]{36}:[A-Za-z0-9._]+)$/i,
  );

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(private readonly drafts: KeepDraft) {}

  @Get(':id')
  @ApiOkResponse({ standardSchema: draftView })
  read(@Asking() viewer: Viewer, @Param('id', { schema: draftId }) id: string): Promise<DraftView> {
    return this.drafts.read(viewer, id);
  }

  @Put(':id')
  @ApiOkResponse({ standardSchema: draftView })
  save(
    @Asking() viewer: Viewer,
    @Param('id', { schema: draftId }) id: string,
    @Body({ schema: saveDraftSchema }) input: z.infer<typeof saveDraftSchema>,
  ): Promise<DraftView> {
    return this.drafts.save(viewer, id, input.data, input.revision);
  }

  @Delete(':id')
  @HttpCode(204)
  drop(@Asking() viewer: Viewer, @Param('id', { schema: draftId }) id: string): Promise<void> {
    return this.drafts.drop(viewer, id);
  }
}
