import { Module } from '@nestjs/common';
import { BuildPaperEffect } from './build/build-paper.effect.js';
import { ForgetPapers } from './build/forget-papers.js';
import { MakePaperFile } from './build/make-paper-file.js';
import { PaperSourcesModule } from './paper-sources.module.js';

/** What workers do for papers. */
@Module({
  imports: [PaperSourcesModule],
  providers: [MakePaperFile, BuildPaperEffect, ForgetPapers],
  exports: [BuildPaperEffect, ForgetPapers],
})
export class PaperJobsModule {}
