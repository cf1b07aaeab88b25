import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { JsonObject, Language } from '@tandem/domain';
import {
  caseCard,
  caseListQuery,
  caseMoved,
  caseOpened,
  caseView,
  formToFill,
  historyEntry,
  openCaseSchema,
  pageOf,
  sendEventSchema,
  uuid,
  type CaseCard,
  type CaseMoved,
  type CaseOpened,
  type CaseView,
  type FormToFill,
  type HistoryEntry,
  type OpenCase,
  type Page,
  type SendEvent,
} from '@tandem/contracts';
import { Asking, type Viewer } from '../identity/viewer.js';
import { MoveCase, type Moving } from '../pipeline/move-case.js';
import { IdempotencyKey, MovedBy } from '../pipeline/moved-by.js';
import { OpenNewCase } from '../pipeline/open-new-case.js';
import { InLanguage } from '../problems/language.js';
import { ListCases } from './list-cases.js';
import { PrepareForm } from './prepare-form.js';
import { ReadCase } from './read-case.js';
import { ReadHistory, historyQuery } from './read-history.js';

@ApiTags('cases')
@Controller()
export class CasesController {
  constructor(
    private readonly opening: OpenNewCase,
    private readonly moving: MoveCase,
    private readonly reading: ReadCase,
    private readonly listing: ListCases,
    private readonly history: ReadHistory,
    private readonly forms: PrepareForm,
  ) {}

  @Post('cases')
  @ApiCreatedResponse({ standardSchema: caseOpened })
  async open(
    @Asking() viewer: Viewer,
    @Body({ schema: openCaseSchema }) input: OpenCase,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @InLanguage() language: Language,
  ): Promise<CaseOpened> {
    const opened = await this.opening.open(
      { viewer },
      {
        workflow: input.workflow,
        unit: input.unit,
        data: input.data as JsonObject,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      },
      language,
    );
    return { id: opened.caseId, revision: opened.revision, state: opened.state, stage: opened.stage };
  }

  @Get('cases')
  @ApiOkResponse({ standardSchema: pageOf(caseCard) })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: caseListQuery }) query: z.infer<typeof caseListQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<CaseCard>> {
    return this.listing.list(viewer, query, language);
  }

  @Get('cases/:id')
  @ApiOkResponse({ standardSchema: caseView })
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<CaseView> {
    return this.reading.read(viewer, id, language);
  }

  @Post('cases/:id/events')
  @ApiCreatedResponse({ standardSchema: caseMoved })
  send(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: sendEventSchema }) input: SendEvent,
  ): Promise<CaseMoved> {
    const { type, data, comment, revision } = input;
    return this.moving.send(by, {
      caseId: id,
      type,
      data: data as JsonObject | undefined,
      comment,
      revision,
    });
  }

  @Get('cases/:id/history')
  @ApiOkResponse({ standardSchema: pageOf(historyEntry) })
  past(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<HistoryEntry>> {
    return this.history.read(viewer, id, query, language);
  }

  @Get('cases/:id/forms/:form')
  @ApiOkResponse({ standardSchema: formToFill })
  form(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Param('form') form: string,
  ): Promise<FormToFill> {
    return this.forms.forCase(viewer, id, form);
  }

  @Get('start/:workflow/form')
  @ApiOkResponse({ standardSchema: formToFill })
  startForm(
    @Asking() viewer: Viewer,
    @Param('workflow') workflow: string,
    @Query('unit', { schema: uuid }) unit: string,
    @Query('from', { schema: uuid.optional() }) from: string | undefined,
  ): Promise<FormToFill> {
    return this.forms.forStart(viewer, workflow, unit, from);
  }
}
