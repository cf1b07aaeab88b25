import { Module } from '@nestjs/common';
import { BuildDocumentEffect } from './build-document.effect.js';
import { DocumentsController } from './documents.controller.js';
import { FileStore } from './files/file-store.js';
import { FilesController } from './files/files.controller.js';
import { KeepUpload } from './files/keep-upload.js';
import { SendFile } from './files/send-file.js';
import { VisibleFiles } from './files/visible-files.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { GatherNames } from './gather-names.js';
import { GatherSignatures } from './gather-signatures.js';
import { ShapedPapers } from './shaped/shaped-papers.js';
import { FindTemplate } from './template/find-template.js';
import { KeepTemplate } from './template/keep-template.js';
import { TemplateSubjects } from './template/template-subjects.js';
import { TemplatesController } from './template/templates.controller.js';

/** Files that people attach, documents that the engine makes, and the Word templates of documents. */
@Module({
  // Templates first: `documents/templates/…` is no document's id.
  controllers: [TemplatesController, DocumentsController, FilesController],
  providers: [
    FileStore,
    KeepUpload,
    SendFile,
    VisibleFiles,
    GatherNames,
    GatherCaseFacts,
    GatherSignatures,
    ShapedPapers,
    FindTemplate,
    TemplateSubjects,
    KeepTemplate,
    BuildDocumentEffect,
  ],
  exports: [
    BuildDocumentEffect,
    FileStore,
    FindTemplate,
    GatherNames,
    GatherSignatures,
    ShapedPapers,
    VisibleFiles,
  ],
})
export class DocumentsModule {}
