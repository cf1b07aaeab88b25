import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { importView, uuid, type ImportView } from '@tandem/contracts';
import { Asking, Needs, type Viewer } from '../../identity/viewer.js';
import { refuse } from '../../problems/problem-error.js';
import { BeginImport, pastedRoadmapSchema } from './begin-import.js';
import { ShowImport } from './show-import.js';

const chooseTableSchema = z
  .strictObject({ table: z.number().int().min(0).max(10_000) })
  .meta({ id: 'ChooseTable' });

/** A roadmap out of a file: brought, read beside everything else, looked at, then taken by `POST /roadmaps`. */
@ApiTags('roadmaps')
@Controller('roadmaps/import')
export class ImportController {
  constructor(
    private readonly beginning: BeginImport,
    private readonly imports: ShowImport,
  ) {}

  /** A file as multipart (`unit`, then `file`), or `{unit, text}`: what the clipboard holds, as text or as HTML. */
  @Post()
  @HttpCode(202)
  @Needs('roadmaps.write')
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiAcceptedResponse({ standardSchema: importView })
  async begin(@Asking() viewer: Viewer, @Req() request: FastifyRequest): Promise<ImportView> {
    const isFile = /^multipart\//i.test(request.headers['content-type'] ?? '');
    const id = isFile
      ? await this.beginning.fromFile(viewer, request)
      : await this.beginning.fromText(viewer, pasted(request.body));
    return this.imports.show(viewer, id);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: importView })
  show(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<ImportView> {
    return this.imports.show(viewer, id);
  }

  /** Another table of the same file. */
  @Post(':id/table')
  @HttpCode(202)
  @Needs('roadmaps.write')
  @ApiAcceptedResponse({ standardSchema: importView })
  async choose(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: chooseTableSchema }) { table }: z.infer<typeof chooseTableSchema>,
  ): Promise<ImportView> {
    await this.imports.choose(viewer, id, table);
    return this.imports.show(viewer, id);
  }

  @Delete(':id')
  @HttpCode(204)
  async drop(@Asking() viewer: Viewer, @Param('id', { schema: uuid }) id: string): Promise<void> {
    await this.imports.drop(viewer, id);
  }
}

const pasted = (body: unknown) => {
  const read = pastedRoadmapSchema.safeParse(body);
  if (read.success) return read.data;
  throw refuse.badInput(
    read.error.issues.slice(0, 10).map((issue) => ({
      path: `/${issue.path.join('/')}`,
      message: 'Нужны организация и текст таблицы (до 800 тысяч знаков).',
      code: issue.code,
    })),
  );
};
