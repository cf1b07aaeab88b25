import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { uuid } from '@tandem/contracts';
import type { Language } from '@tandem/domain';
import { Asking, type Viewer } from '../identity/viewer.js';
import { InLanguage } from '../problems/language.js';
import { ReadAnswer, type AnswerWithForm } from './read-answer.js';

@ApiTags('answers')
@Controller('answers')
export class AnswersController {
  constructor(private readonly reading: ReadAnswer) {}

  @Get(':id')
  read(
    @Asking() viewer: Viewer,
    @Param('id', { schema: uuid }) id: string,
    @InLanguage() language: Language,
  ): Promise<AnswerWithForm> {
    return this.reading.read(viewer, id, language);
  }
}
