import { Module } from '@nestjs/common';
import { BeginImport } from './begin-import.js';
import { ImportController } from './import.controller.js';
import { ShowImport } from './show-import.js';

/** Roadmaps out of files of Word and Excel and out of the clipboard. */
@Module({
  controllers: [ImportController],
  providers: [BeginImport, ShowImport],
})
export class ImportModule {}
