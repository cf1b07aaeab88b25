import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { JsonObject, Language } from '@tandem/domain';
import {
  caseMoved,
  completeTaskSchema,
  delegateTaskSchema,
  formToFill,
  pageOf,
  taskListQuery,
  taskSummary,
  taskView,
  uuid,
  type CaseMoved,
  type CompleteTask as CompleteTaskInput,
  type FormToFill,
  type Page,
  type TaskSummary,
  type TaskView,
} from '@tandem/contracts';
import { PrepareForm } from '../cases/prepare-form.js';
import { Asking, type Viewer } from '../identity/viewer.js';
import { MoveCase, type Moving } from '../pipeline/move-case.js';
import { MovedBy } from '../pipeline/moved-by.js';
import { InLanguage } from '../problems/language.js';
import { AssignTask } from './assign-task.js';
import { ListTasks } from './list-tasks.js';

@ApiTags('tasks')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly listing: ListTasks,
    private readonly assigning: AssignTask,
    private readonly forms: PrepareForm,
    private readonly moving: MoveCase,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: pageOf(taskView) })
  list(
    @Asking() viewer: Viewer,
    @Query({ schema: taskListQuery }) query: z.infer<typeof taskListQuery>,
    @InLanguage() language: Language,
  ): Promise<Page<TaskView>> {
    return this.listing.list(viewer, query, language);
  }

  @Get('summary')
  @ApiOkResponse({ standardSchema: taskSummary })
  summary(@Asking() viewer: Viewer): Promise<TaskSummary> {
    return this.listing.summary(viewer);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: taskView })
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<TaskView> {
    return this.listing.one(viewer, id, language);
  }

  @Get(':id/form')
  @ApiOkResponse({ standardSchema: formToFill })
  form(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<FormToFill> {
    return this.forms.forTask(viewer, id);
  }

  @Post(':id/claim')
  @HttpCode(204)
  claim(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.assigning.claim(viewer, id);
  }

  @Post(':id/release')
  @HttpCode(204)
  release(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.assigning.release(viewer, id);
  }

  @Post(':id/delegate')
  @HttpCode(204)
  delegate(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: delegateTaskSchema }) input: z.infer<typeof delegateTaskSchema>,
  ): Promise<void> {
    return this.assigning.delegate(viewer, id, input.to);
  }

  @Post(':id/complete')
  @ApiOkResponse({ standardSchema: caseMoved })
  async complete(
    @MovedBy() by: Moving,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: completeTaskSchema }) input: CompleteTaskInput,
  ): Promise<CaseMoved> {
    const { event: type, data, comment, revision } = input;
    const caseId = await this.assigning.caseOf(by.viewer, id);
    return this.moving.send(by, {
      caseId,
      taskId: id,
      type,
      data: data as JsonObject,
      comment,
      revision,
    });
  }
}
